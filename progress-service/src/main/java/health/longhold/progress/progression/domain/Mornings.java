package health.longhold.progress.progression.domain;

import health.longhold.kernel.Dose;
import health.longhold.kernel.EntryId;
import health.longhold.kernel.SessionId;
import health.longhold.progress.progression.domain.NearestMiss.Measure;
import health.longhold.progress.progression.domain.ProgressionCommand.RecordCheckIn;
import health.longhold.progress.progression.domain.ProgressionEvent.CheckInRecorded;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseCleared;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the next morning's pain does: it lets a waiting raise through or ends it, and it lowers
 * after moderate pain that got worse.
 */
final class Mornings {
  private final Turn turn;
  private final Instant at;
  private final int score;

  private Mornings(Turn turn, Instant at, int score) {
    this.turn = turn;
    this.at = at;
    this.score = score;
  }

  static void record(Turn turn, RecordCheckIn checkIn) {
    new Mornings(turn, checkIn.at(), checkIn.score().value()).record(checkIn);
  }

  private void record(RecordCheckIn checkIn) {
    turn.happens(
        new CheckInRecorded(
            turn.member(), checkIn.checkInId(), at, checkIn.score(), checkIn.imported()));
    Terms terms = turn.standing().terms();
    if (terms == null) {
      return;
    }
    if (score >= terms.policy().screeningEndsFromPain()) {
      Safety.endScreening(turn, null, null, Reason.PAIN_HIGH, at);
    }
    for (Track track : turn.standing().tracks()) {
      settleRaise(track);
      lowerIfWorse(turn.track(track.id()));
    }
  }

  private void settleRaise(Track track) {
    Proposal raise = track.pending();
    if (raise == null) {
      return;
    }
    if (gotWorse(track)) {
      turn.lapse(track.id(), at, why(Reason.WORSE_MORNING, track));
    } else if (clears(track) && !raise.awaitsApproval()) {
      turn.takeEffect(track, raise, at, Reason.MORNING_CLEAR);
    } else if (clears(track) && raise.clearedAt() == null) {
      turn.happens(new RaiseCleared(turn.member(), raise.id(), track.id(), raise.sessionId(), at));
    }
  }

  /** Whether this is the morning the raise waits for, and no worse than before its session. */
  private boolean clears(Track track) {
    return Optional.ofNullable(track.pending())
        .flatMap(raise -> track.unitOf(raise.day()))
        .filter(unit -> unit.servedBy(at, policy()) && unit.before() != null)
        .filter(unit -> !unit.worseWith(score))
        .isPresent();
  }

  private boolean gotWorse(Track track) {
    return served(track).anyMatch(unit -> unit.worseWith(score));
  }

  private Stream<Unit> served(Track track) {
    return track.unitsSinceChange().stream().filter(unit -> unit.servedBy(at, policy()));
  }

  private void lowerIfWorse(Track track) {
    if (track.isWithheld() || loweredRecently(track)) {
      return;
    }
    served(track)
        .filter(unit -> unit.worseWith(score) && moderate(unit.pain()))
        .reduce((_, later) -> later)
        .ifPresent(unit -> lower(track, unit.sessions().getLast().sessionId()));
  }

  private void lower(Track track, SessionId session) {
    Optional<Dose> below = track.exercise().ladder().below(track.target());
    if (below.isPresent()) {
      turn.lower(track.id(), session, below.get(), at, why(Reason.WORSE_MORNING, track));
    } else {
      turn.withhold(track.id(), session, at, why(Reason.WORSE_MORNING, track));
    }
  }

  private boolean moderate(@Nullable Integer pain) {
    return pain != null && policy().pain().keeps(pain);
  }

  private boolean loweredRecently(Track track) {
    return track.lastLoweredOn() != null
        && ChronoUnit.DAYS.between(track.lastLoweredOn(), turn.standing().adopted().day(at))
            < policy().lowering().apartDays();
  }

  private Explanation why(Reason rule, Track track) {
    Unit worst = served(track).filter(unit -> unit.worseWith(score)).toList().getLast();
    List<EntryId> evidence = worst.entries(Evidence::painEntries);
    Integer before = worst.before();
    NearestMiss miss = before == null ? null : NearestMiss.of(Measure.PAIN, before, score);
    return new Explanation(policy().key(), rule, List.of(rule), evidence, miss);
  }

  private ProgressionPolicy policy() {
    return turn.standing().policy();
  }
}
