package health.longhold.contract.progress.v1;

import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.RoutineId;
import java.util.List;

/** A routine of the accepted plan, its exercises in order. */
public record PlannedRoutine(
    RoutineId routineId, int routineRevision, String name, List<ExerciseId> exercises) {
  public PlannedRoutine {
    exercises = List.copyOf(exercises);
  }
}
