package health.longhold.catalog.exercise.read.published;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import health.longhold.catalog.exercise.domain.ExerciseContent;
import health.longhold.kernel.ExerciseId;
import java.time.Instant;

/**
 * One published revision of an exercise. {@code retired} tells of the exercise, not the revision:
 * it is no longer offered, but whoever pinned a revision still reads it here.
 */
public record PublishedExercise(
    ExerciseId exerciseId,
    int revision,
    boolean retired,
    Instant publishedAt,
    @JsonUnwrapped ExerciseContent content) {}
