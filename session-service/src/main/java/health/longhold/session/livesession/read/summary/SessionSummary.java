package health.longhold.session.livesession.read.summary;

import health.longhold.kernel.RoutineId;
import health.longhold.kernel.SessionId;
import health.longhold.kernel.SessionOutcome;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of a member's history; {@code revision} is 0 while the session runs. */
record SessionSummary(
    SessionId sessionId,
    RoutineId routineId,
    Instant startedAt,
    LocalDate localDate,
    String state,
    @Nullable SessionOutcome outcome,
    @Nullable String endReason,
    @Nullable Instant endedAt,
    int revision,
    boolean complete,
    boolean imported,
    boolean safetyOnly,
    boolean overlapping,
    int holdsPrescribed,
    int holdsReported) {}
