package health.longhold.progress.progression.domain;

import health.longhold.progress.plan.domain.MissingMorning;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What time alone does to waiting raises. Runs before every command that carries a later time, so
 * that the order of commands, not the speed of a timer, decides.
 */
final class Settling {

  private Settling() {}

  static void settle(Turn turn, Instant at) {
    for (Track track : turn.standing().waiting()) {
      Proposal raise = track.pending();
      if (raise != null) {
        settle(turn, track, raise, at);
      }
    }
  }

  private static void settle(Turn turn, Track track, Proposal raise, Instant at) {
    Terms terms = turn.standing().adopted();
    Instant morningOver = morningCloses(track, raise, terms.policy());
    Instant approvalOver =
        raise.proposedAt().plus(terms.policy().approvalWaitDays(), ChronoUnit.DAYS);
    if (raise.clearedAt() == null && at.isAfter(morningOver)) {
      if (terms.missingMorning() == MissingMorning.LAPSE) {
        turn.lapse(track.id(), morningOver, turn.because(Reason.NO_MORNING));
        return;
      }
      if (!raise.awaitsApproval()) {
        turn.takeEffect(track, raise, morningOver, Reason.MORNING_WAIVED);
        return;
      }
    }
    if (raise.awaitsApproval() && at.isAfter(approvalOver)) {
      turn.lapse(track.id(), approvalOver, turn.because(Reason.APPROVAL_OVERDUE));
    }
  }

  /** Whether nothing but an approval is missing. */
  static boolean morningIsSettled(Turn turn, Track track, Proposal raise, Instant at) {
    Terms terms = turn.standing().adopted();
    return raise.clearedAt() != null
        || (terms.missingMorning() == MissingMorning.ALLOW
            && at.isAfter(morningCloses(track, raise, terms.policy())));
  }

  private static Instant morningCloses(Track track, Proposal raise, ProgressionPolicy policy) {
    return track
        .unitOf(raise.day())
        .map(Unit::endedAt)
        .orElse(raise.proposedAt())
        .plus(policy.morning().closes());
  }
}
