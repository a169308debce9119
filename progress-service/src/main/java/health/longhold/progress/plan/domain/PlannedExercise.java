package health.longhold.progress.plan.domain;

import health.longhold.kernel.Caution;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.ExerciseKind;
import health.longhold.kernel.Ladder;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.Phase;
import health.longhold.kernel.Region;
import java.util.List;

/**
 * An exercise as a plan pins it: the catalogue revision, the ladder this member's age may climb,
 * and the dose to start at, which may sit between rungs.
 */
public record PlannedExercise(
    ExerciseId exerciseId,
    int revision,
    String name,
    ExerciseKind kind,
    Laterality laterality,
    List<Phase> phases,
    Ladder ladder,
    List<Region> loads,
    List<Region> stretches,
    List<Caution> cautions,
    Dose start) {

  public PlannedExercise {
    phases = List.copyOf(phases);
    loads = List.copyOf(loads);
    stretches = List.copyOf(stretches);
    cautions = List.copyOf(cautions);
  }
}
