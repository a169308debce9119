package health.longhold.progress.progression.domain;

import static java.util.stream.Collectors.toUnmodifiableSet;

import health.longhold.kernel.Dose;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProposalId;
import health.longhold.progress.progression.domain.Assessment.Recorded;
import health.longhold.progress.progression.domain.ProgressionCommand.RecordCheckIn;
import health.longhold.progress.progression.domain.ProgressionEvent.CheckInRecorded;
import health.longhold.progress.progression.domain.ProgressionEvent.OverrideContradicted;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseApproved;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseCleared;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseLapsed;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseTookEffect;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetLowered;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetOverridden;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetWithheld;
import health.longhold.progress.progression.domain.ProgressionEvent.WithholdingLifted;
import health.longhold.progress.progression.domain.Proposal.Ending;
import health.longhold.progress.progression.domain.Recent.Happened;
import health.longhold.progress.progression.domain.Recent.Judged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells the last weeks again in performed order, with one record added or replaced. Sessions and
 * mornings are judged anew; what clinicians, screenings and plans did stays as it was. A raise
 * happens again only where it happened before (but for those of the new record), and every recorded
 * lowering is an upper bound: so the target told again never exceeds the one on record.
 */
final class Refold {
  private final Progression progression;
  private final Turn turn;
  private final Set<ProposalId> lapsed;
  private final List<OverrideContradicted> contradictions = new ArrayList<>();

  private Refold(MemberId member, Progression progression) {
    this.progression = progression;
    this.turn = new Turn(member, progression.base());
    this.lapsed =
        onRecord(RaiseLapsed.class).map(RaiseLapsed::proposalId).collect(toUnmodifiableSet());
  }

  /**
   * Where the member would stand, what led there (lowerings and withholdings only where they are
   * not on record already), and the overrides it speaks against.
   */
  record Telling(
      Standing standing, List<ProgressionEvent> events, List<OverrideContradicted> contradictions) {
    Telling {
      events = List.copyOf(events);
      contradictions = List.copyOf(contradictions);
    }
  }

  /** A new session, or a later revision of one. */
  static Telling withSession(
      MemberId member, Progression progression, SessionFacts facts, Recorded recorded) {
    SessionEvidence session = SessionEvidence.of(facts, progression.now().policy());
    Refold refold = new Refold(member, progression);
    Instant place = progression.judged(facts.sessionId()).map(Judged::at).orElse(facts.endedAt());
    return refold.tell(
        place,
        () -> Assessment.assess(refold.turn, session, recorded, facts),
        each ->
            each instanceof Judged judged
                && judged.session().sessionId().equals(facts.sessionId()));
  }

  /** A check-in that came late. */
  static Telling withCheckIn(MemberId member, Progression progression, RecordCheckIn checkIn) {
    Refold refold = new Refold(member, progression);
    return refold.tell(checkIn.at(), () -> Mornings.record(refold.turn, checkIn), _ -> false);
  }

  private Telling tell(Instant place, Runnable own, Predicate<Recent> replaced) {
    List<Recent> others = progression.recent().stream().filter(replaced.negate()).toList();
    // a new record comes after what is on record for the same moment; a revision keeps its place
    int before = progression.recent().stream().anyMatch(replaced) ? ownPlace(replaced) : -1;
    int index = 0;
    boolean told = false;
    dropLapsed();
    for (Recent each : others) {
      if (!told && (before >= 0 ? index >= before : each.at().isAfter(place))) {
        tellOwn(place, own);
        told = true;
      }
      Settling.settle(turn, each.at());
      again(each);
      index++;
    }
    if (!told) {
      tellOwn(place, own);
    }
    return new Telling(
        turn.standing(), turn.events().stream().filter(this::isNews).toList(), contradictions);
  }

  private boolean isNews(ProgressionEvent event) {
    return switch (event) {
      case TargetLowered e ->
          onRecord(TargetLowered.class)
              .noneMatch(
                  known ->
                      known.exerciseId().equals(e.exerciseId())
                          && Objects.equals(known.sessionId(), e.sessionId())
                          && known.why().rule() == e.why().rule());
      case TargetWithheld e ->
          onRecord(TargetWithheld.class)
              .noneMatch(
                  known -> known.exerciseId().equals(e.exerciseId()) && known.cause() == e.cause());
      default -> true;
    };
  }

  private int ownPlace(Predicate<Recent> replaced) {
    List<Recent> recent = progression.recent();
    int place = 0;
    while (!replaced.test(recent.get(place))) {
      place++;
    }
    return place;
  }

  private void tellOwn(Instant place, Runnable own) {
    Settling.settle(turn, place);
    own.run();
    dropLapsed();
  }

  private void again(Recent recent) {
    switch (recent) {
      case Judged judged -> {
        Assessment.assess(turn, judged.session(), new Recorded(judged.decisions(), false), null);
        dropLapsed();
      }
      case Happened happened -> again(happened.event());
    }
  }

  /** A raise that is on record as lapsed must not take effect when it is told again. */
  private void dropLapsed() {
    for (Track track : turn.standing().waiting()) {
      Proposal raise = track.pending();
      if (raise != null && lapsed.contains(raise.id())) {
        Ending ending = new Ending(raise.id(), false, raise.proposedAt());
        turn.becomes(turn.standing().changing(track.id(), each -> each.ended(ending)));
      }
    }
  }

  private void again(ProgressionEvent event) {
    switch (event) {
      case CheckInRecorded e ->
          Mornings.record(
              turn,
              new RecordCheckIn(e.memberId(), e.checkInId(), e.at(), e.score(), e.imported()));
      case RaiseApproved e -> approveAgain(e);
      case TargetLowered e -> bound(e);
      case TargetOverridden e -> {
        listen(e);
        recorded(e);
      }
      case WithholdingLifted e -> recorded(notAbove(e));
      case RaiseTookEffect _, RaiseCleared _, OverrideContradicted _ -> {
        // told again by sessions and mornings, or not at all
      }
      default -> recorded(event);
    }
  }

  private void recorded(ProgressionEvent event) {
    turn.becomes(StandingFold.apply(turn.standing(), event));
    Waiting.endedBy(turn, event);
  }

  private void approveAgain(RaiseApproved approval) {
    turn.standing()
        .track(approval.exerciseId())
        .ifPresent(
            track -> {
              Proposal raise = track.pending();
              if (raise != null && raise.id().equals(approval.proposalId())) {
                Waiting.approve(turn, track, raise, approval.at(), approval.imported());
              }
            });
  }

  private void bound(TargetLowered lowered) {
    turn.standing()
        .track(lowered.exerciseId())
        .filter(track -> lowered.to().compareTo(track.target()) < 0)
        .ifPresent(_ -> recorded(lowered));
  }

  private WithholdingLifted notAbove(WithholdingLifted lifted) {
    Dose target =
        turn.standing()
            .track(lifted.exerciseId())
            .map(Track::target)
            .filter(own -> own.compareTo(lifted.target()) < 0)
            .orElse(lifted.target());
    return new WithholdingLifted(
        lifted.memberId(), lifted.exerciseId(), lifted.cause(), target, lifted.at());
  }

  /** A clinician decided on a target that the facts, as they are known now, speak against. */
  private void listen(TargetOverridden override) {
    turn.standing()
        .track(override.exerciseId())
        .filter(track -> speaksAgainst(track, override) && !isKnown(override))
        .ifPresent(
            track ->
                contradictions.add(
                    new OverrideContradicted(
                        turn.member(),
                        override.exerciseId(),
                        track.evidence().isEmpty() ? null : track.evidence().getLast().sessionId(),
                        override.to(),
                        track.target(),
                        override.at(),
                        override.at())));
  }

  private boolean speaksAgainst(Track track, TargetOverridden override) {
    boolean lower =
        track.target().compareTo(override.from()) < 0
            && track.target().compareTo(override.to()) < 0;
    boolean withheldUnseen =
        track.withheldFor(Reason.LOWEST_RUNG).isPresent() && !wasWithheldBefore(override);
    return lower || withheldUnseen;
  }

  private boolean wasWithheldBefore(TargetOverridden override) {
    return progression
            .base()
            .track(override.exerciseId())
            .flatMap(track -> track.withheldFor(Reason.LOWEST_RUNG))
            .isPresent()
        || onRecord(TargetWithheld.class)
            .filter(e -> e.cause() == Reason.LOWEST_RUNG)
            .filter(e -> e.exerciseId().equals(override.exerciseId()))
            .anyMatch(e -> !e.at().isAfter(override.at()));
  }

  private boolean isKnown(TargetOverridden override) {
    return onRecord(OverrideContradicted.class)
        .anyMatch(
            known ->
                known.exerciseId().equals(override.exerciseId())
                    && known.overriddenAt().equals(override.at()));
  }

  private <E extends ProgressionEvent> Stream<E> onRecord(Class<E> type) {
    return progression.recent().stream()
        .flatMap(
            each ->
                each instanceof Happened(_, ProgressionEvent event) && type.isInstance(event)
                    ? Stream.of(type.cast(event))
                    : Stream.empty());
  }
}
