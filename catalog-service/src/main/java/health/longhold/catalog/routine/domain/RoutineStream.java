package health.longhold.catalog.routine.domain;

import health.longhold.kernel.RoutineId;

/** The name of a routine's events in the store; begins with the feature, so never an exercise. */
public final class RoutineStream {
  private RoutineStream() {}

  public static String of(RoutineId routineId) {
    return "routine-" + routineId;
  }
}
