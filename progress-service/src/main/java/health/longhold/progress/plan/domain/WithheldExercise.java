package health.longhold.progress.plan.domain;

import health.longhold.kernel.Caution;
import health.longhold.kernel.ExerciseId;
import java.util.List;

/** An exercise of a plan the member's last screening speaks against, and the cautions it shares. */
public record WithheldExercise(ExerciseId exerciseId, List<Caution> cautions) {

  public WithheldExercise {
    cautions = List.copyOf(cautions);
  }
}
