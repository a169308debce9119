package health.longhold.catalog.exercise.domain;

import health.longhold.kernel.ExerciseId;

/** What can be asked of an exercise. */
public sealed interface ExerciseCommand {
  ExerciseId exerciseId();

  /** Publishes the next revision, numbered from 1; repeating a published one changes nothing. */
  record PublishExerciseRevision(ExerciseId exerciseId, int revision, ExerciseContent content)
      implements ExerciseCommand {}

  /** Takes the exercise out of the catalogue for good; repeating it changes nothing. */
  record RetireExercise(ExerciseId exerciseId) implements ExerciseCommand {}
}
