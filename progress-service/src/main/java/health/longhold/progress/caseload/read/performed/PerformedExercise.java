package health.longhold.progress.caseload.read.performed;

import health.longhold.kernel.SessionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One exercise of one session: the target it ran at, its shortest hold and the mean hold of each
 * side in seconds (null where nothing was reported), how many of its holds were done, and the worst
 * pain and effort that count for it.
 */
public record PerformedExercise(
    SessionId sessionId,
    LocalDate localDate,
    int targetSeconds,
    int targetHolds,
    @Nullable Double held,
    @Nullable Double heldLeft,
    @Nullable Double heldRight,
    int holdsHeld,
    @Nullable Integer pain,
    @Nullable Integer effort) {}
