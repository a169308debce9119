package health.longhold.catalog.routine.read.published;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import health.longhold.catalog.routine.domain.RoutineContent;
import health.longhold.kernel.RoutineId;
import java.time.Instant;

/**
 * One published revision of a routine. {@code retired} tells of the routine, not the revision: it
 * is no longer offered, but whoever pinned a revision still reads it here.
 */
public record PublishedRoutine(
    RoutineId routineId,
    int revision,
    boolean retired,
    Instant publishedAt,
    @JsonUnwrapped RoutineContent content) {}
