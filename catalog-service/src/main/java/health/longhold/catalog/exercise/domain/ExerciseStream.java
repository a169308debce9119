package health.longhold.catalog.exercise.domain;

import health.longhold.kernel.ExerciseId;

/** The name of an exercise's events in the store; begins with the feature, so never a routine's. */
public final class ExerciseStream {
  private ExerciseStream() {}

  public static String of(ExerciseId exerciseId) {
    return "exercise-" + exerciseId;
  }
}
