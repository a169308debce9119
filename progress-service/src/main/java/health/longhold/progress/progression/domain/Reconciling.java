package health.longhold.progress.progression.domain;

import health.longhold.kernel.Decision;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.SessionId;
import health.longhold.progress.progression.domain.ProgressionEvent.OverrideContradicted;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseCleared;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseLapsed;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseTookEffect;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionAssessed;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetLowered;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetWithheld;
import health.longhold.progress.progression.domain.Refold.Telling;
import health.longhold.progress.progression.domain.Track.Withholding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings where the member stands in line with the story told again: what is lower there is lowered
 * now, raises that wait there go on waiting, others end. Nothing goes up but a raise that waited.
 */
final class Reconciling {
  private final Turn turn;
  private final Telling telling;
  private final @Nullable SessionId session;
  private final boolean first;
  private final Instant at;

  private Reconciling(
      Turn turn, Telling telling, @Nullable SessionId session, boolean first, Instant at) {
    this.turn = turn;
    this.telling = telling;
    this.session = session;
    this.first = first;
    this.at = at;
  }

  /**
   * The turn has already taken in the new record itself: {@code session} if it was one, for the
   * {@code first} time if no revision of it was judged before. {@code at} is when it came.
   */
  static void reconcile(
      Turn turn, Telling telling, @Nullable SessionId session, boolean first, Instant at) {
    new Reconciling(turn, telling, session, first, at).reconcile();
  }

  private void reconcile() {
    for (Track track : turn.standing().tracks()) {
      telling.standing().track(track.id()).ifPresent(told -> reconcile(track.id(), told));
    }
    for (OverrideContradicted each : telling.contradictions()) {
      turn.happens(
          new OverrideContradicted(
              each.memberId(),
              each.exerciseId(),
              session != null ? session : each.sessionId(),
              each.target(),
              each.spokenFor(),
              each.overriddenAt(),
              at));
    }
  }

  private void reconcile(ExerciseId exercise, Track told) {
    settleRaise(exercise, told);
    for (Withholding each : told.withholdings()) {
      if (turn.track(exercise).withheldFor(each.cause()).isEmpty()) {
        turn.lapse(exercise, at, corrected(exercise));
        turn.happens(
            new TargetWithheld(
                turn.member(), exercise, session, each.cause(), null, at, whyWithheld(exercise)));
      }
    }
    if (told.target().compareTo(turn.track(exercise).target()) < 0) {
      turn.lapse(exercise, at, corrected(exercise));
      turn.lower(exercise, session, told.target(), at, corrected(exercise));
    }
  }

  private void settleRaise(ExerciseId exercise, Track told) {
    Proposal raise = turn.track(exercise).pending();
    if (raise == null) {
      return;
    }
    Optional<RaiseTookEffect> effect =
        told(RaiseTookEffect.class).filter(e -> e.proposalId().equals(raise.id())).findFirst();
    Optional<RaiseLapsed> lapse =
        told(RaiseLapsed.class).filter(e -> e.proposalId().equals(raise.id())).findFirst();
    if (!raise.from().equals(turn.track(exercise).target())) {
      // judged where it belongs in time, it rose from a target the member is no longer at
      turn.lapse(exercise, at, corrected(exercise));
    } else if (told.pending() != null && told.pending().id().equals(raise.id())) {
      // whatever was told of it before, a clinician's undo made it wait again
      if (told.pending().clearedAt() != null && raise.clearedAt() == null) {
        turn.happens(
            new RaiseCleared(
                turn.member(),
                raise.id(),
                exercise,
                raise.sessionId(),
                told.pending().clearedAt()));
      }
    } else if (effect.isPresent()) {
      turn.takeEffect(turn.track(exercise), raise, effect.get().at(), effect.get().why().rule());
    } else {
      turn.lapse(exercise, at, lapse.map(RaiseLapsed::why).orElse(corrected(exercise)));
    }
  }

  /** The rule the new facts fired; where they only took support away, what they fell short of. */
  private Explanation corrected(ExerciseId exercise) {
    return told(TargetLowered.class)
        .filter(e -> e.exerciseId().equals(exercise))
        .reduce((_, later) -> later)
        .map(e -> corrected(e.why(), e.sessionId()))
        .or(() -> shortfall(exercise))
        .orElseGet(() -> turn.because(Reason.CORRECTED));
  }

  private Optional<Explanation> shortfall(ExerciseId exercise) {
    return told(SessionAssessed.class)
        .flatMap(e -> e.decisions().stream())
        .filter(e -> e.exerciseId().equals(exercise) && e.decision() != Decision.RAISE)
        .findFirst()
        .map(e -> corrected(e.why(), null));
  }

  private Explanation whyWithheld(ExerciseId exercise) {
    return told(TargetWithheld.class)
        .filter(e -> e.exerciseId().equals(exercise))
        .reduce((_, later) -> later)
        .map(e -> corrected(e.why(), e.sessionId()))
        .orElseGet(() -> turn.because(Reason.CORRECTED));
  }

  private Explanation corrected(Explanation why, @Nullable SessionId cause) {
    if (first && cause != null && cause.equals(session)) {
      return why;
    }
    return new Explanation(
        why.policy(),
        Reason.CORRECTED,
        List.of(Reason.CORRECTED, why.rule()),
        why.evidence(),
        why.nearestMiss());
  }

  private <E extends ProgressionEvent> Stream<E> told(Class<E> type) {
    return telling.events().stream().filter(type::isInstance).map(type::cast);
  }
}
