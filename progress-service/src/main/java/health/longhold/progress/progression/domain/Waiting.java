package health.longhold.progress.progression.domain;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.progression.domain.ProgressionEvent.ApprovalUndone;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressSuspended;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressionEnded;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseApproved;
import health.longhold.progress.progression.domain.ProgressionEvent.ScreeningApplied;
import health.longhold.progress.progression.domain.ProgressionEvent.ScreeningEnded;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetOverridden;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetWithheld;
import health.longhold.progress.progression.domain.Terms.Phase;
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

  /** A clinician's yes taken back; what may wait no longer lapses at once. */
  static void disapprove(Turn turn, Track track, Proposal raise, Dose before, Instant at) {
    turn.happens(
        new ApprovalUndone(
            turn.member(), raise.id(), track.id(), raise.sessionId(), track.target(), before, at));
    Standing standing = turn.standing();
    ScreeningStanding screening = standing.screening();
    if (standing.suspension() != null) {
      turn.lapse(track.id(), at, turn.because(Reason.SUSPENDED));
    } else if (standing.screeningNeededSince() != null) {
      turn.lapse(track.id(), at, turn.because(Reason.SCREENING_DUE));
    } else if (screening != null && screening.level() == ScreeningLevel.WATCH) {
      turn.lapse(track.id(), at, turn.because(Reason.WATCH));
    } else if (standing.adopted().phase() == Phase.ENDED) {
      turn.lapse(track.id(), at, turn.because(Reason.PLAN_NOT_ACTIVE));
    }
    Settling.settle(turn, at);
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
