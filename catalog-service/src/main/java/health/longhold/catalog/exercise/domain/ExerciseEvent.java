package health.longhold.catalog.exercise.domain;

import health.longhold.kernel.ExerciseId;

/** What has happened to an exercise. */
public sealed interface ExerciseEvent {
  ExerciseId exerciseId();

  /** A revision stands; it never changes again. */
  record ExerciseRevisionPublished(ExerciseId exerciseId, int revision, ExerciseContent content)
      implements ExerciseEvent {}

  /** The exercise is no longer offered; {@code revision} was its newest. */
  record ExerciseRetired(ExerciseId exerciseId, int revision) implements ExerciseEvent {}
}
