package health.longhold.progress.adherence.domain;

import health.longhold.progress.progression.domain.SessionFacts;
import health.longhold.progress.progression.domain.SessionFacts.ExerciseFacts;
import health.longhold.progress.progression.domain.SessionFacts.HoldFact;
import org.jspecify.annotations.Nullable;

/**
 * Seconds of holding in one session: those done and those its frozen prescription asked for. A hold
 * counts up to its target, so that a long one does not make up for a missed one.
 *
 * @param anyDone whether at least one hold was reported
 */
public record HoldSeconds(double done, double prescribed, boolean anyDone) {

  public static final HoldSeconds NONE = new HoldSeconds(0, 0, false);

  public static HoldSeconds of(SessionFacts facts) {
    HoldSeconds sum = NONE;
    for (ExerciseFacts exercise : facts.exercises()) {
      for (HoldFact hold : exercise.holds()) {
        sum = sum.and(hold.heldSeconds(), exercise.target().holdSeconds());
      }
    }
    return sum;
  }

  private HoldSeconds and(@Nullable Double heldSeconds, int targetSeconds) {
    return heldSeconds == null
        ? new HoldSeconds(done, prescribed + targetSeconds, anyDone)
        : new HoldSeconds(
            done + Math.min(heldSeconds, targetSeconds), prescribed + targetSeconds, true);
  }
}
