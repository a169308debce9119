package health.longhold.progress.progression.domain;

import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressSuspended;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressionEnded;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseApproved;
import health.longhold.progress.progression.domain.ProgressionEvent.ScreeningApplied;
import health.longhold.progress.progression.domain.ProgressionEvent.ScreeningEnded;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetOverridden;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetWithheld;
import java.time.Instant;

/** What ends the waiting of proposed raises, for better or worse, beside sessions and mornings. */
final class Waiting {

  private Waiting() {}

  /** Lapses the raises this event leaves no room for. */
  static void endedBy(Turn turn, ProgressionEvent event) {
    switch (event) {
      case TargetOverridden e -> turn.lapse(e.exerciseId(), e.at(), turn.because(Reason.CLINICIAN));
      case TargetWithheld e -> turn.lapse(e.exerciseId(), e.at(), turn.because(e.cause()));
      case ProgressSuspended e -> turn.lapseAll(e.at(), Reason.SUSPENDED);
      case ScreeningEnded e -> turn.lapseAll(e.at(), Reason.SCREENING_DUE);
      case ProgressionEnded e -> turn.lapseAll(e.at(), Reason.PLAN_NOT_ACTIVE);
      case ScreeningApplied e when e.level() == ScreeningLevel.WATCH ->
          turn.lapseAll(e.at(), Reason.WATCH);
      default -> {} // every other event leaves waiting raises alone
    }
  }

  /** A clinician's yes; the raise takes effect now unless the morning is still to come. */
  static void approve(Turn turn, Track track, Proposal raise, Instant at, boolean imported) {
    turn.happens(
        new RaiseApproved(turn.member(), raise.id(), track.id(), raise.sessionId(), at, imported));
    if (Settling.morningIsSettled(turn, track, raise, at)) {
      Instant cleared = raise.clearedAt();
      turn.takeEffect(
          turn.track(track.id()),
          raise,
          cleared != null && cleared.isAfter(at) ? cleared : at,
          cleared != null ? Reason.MORNING_CLEAR : Reason.MORNING_WAIVED);
    }
  }
}
