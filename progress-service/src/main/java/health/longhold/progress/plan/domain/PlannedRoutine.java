package health.longhold.progress.plan.domain;

import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.RoutineId;
import java.util.List;

/** A catalogue routine as a plan pins it: its exercises in order. */
public record PlannedRoutine(
    RoutineId routineId, int revision, String name, List<ExerciseId> exercises) {

  public PlannedRoutine {
    exercises = List.copyOf(exercises);
  }
}
