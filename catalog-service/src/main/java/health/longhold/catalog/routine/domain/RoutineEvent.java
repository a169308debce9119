package health.longhold.catalog.routine.domain;

import health.longhold.kernel.RoutineId;

/** What has happened to a routine. */
public sealed interface RoutineEvent {
  RoutineId routineId();

  /** A revision stands; it never changes again. */
  record RoutineRevisionPublished(RoutineId routineId, int revision, RoutineContent content)
      implements RoutineEvent {}

  /** The routine is no longer offered; {@code revision} was its newest. */
  record RoutineRetired(RoutineId routineId, int revision) implements RoutineEvent {}
}
