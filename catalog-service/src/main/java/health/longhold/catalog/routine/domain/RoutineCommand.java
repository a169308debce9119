package health.longhold.catalog.routine.domain;

import health.longhold.catalog.exercise.domain.Exercise;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.RoutineId;
import java.util.Map;

/** What can be asked of a routine. */
public sealed interface RoutineCommand {
  RoutineId routineId();

  /**
   * Publishes the next revision, numbered from 1; repeating a published one changes nothing. {@code
   * exercises} are the exercises it names as they stand now; one left out counts as unpublished.
   */
  record PublishRoutineRevision(
      RoutineId routineId,
      int revision,
      RoutineContent content,
      Map<ExerciseId, Exercise> exercises)
      implements RoutineCommand {
    public PublishRoutineRevision {
      exercises = Map.copyOf(exercises);
    }
  }

  /** Takes the routine out of the catalogue for good; repeating it changes nothing. */
  record RetireRoutine(RoutineId routineId) implements RoutineCommand {}
}
