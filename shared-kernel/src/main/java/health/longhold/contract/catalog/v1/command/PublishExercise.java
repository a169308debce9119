package health.longhold.contract.catalog.v1.command;

import health.longhold.contract.catalog.v1.ExerciseRevision;

/**
 * Publishes the next revision of an exercise. Repeating a published revision with the same content
 * changes nothing; other content is refused with {@code REVISION_EXISTS}.
 */
public record PublishExercise(ExerciseRevision exercise) {}
