package health.longhold.contract.session.v1;

import health.longhold.kernel.EntryId;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Pain;
import health.longhold.kernel.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Pain of 6 or more, or a red flag, published before the session ends. Either {@code pain} or
 * {@code redFlag} is given.
 */
public record SafetyReported(
    MemberId memberId,
    SessionId sessionId,
    EntryId entryId,
    Instant at,
    @Nullable Pain pain,
    @Nullable String redFlag,
    @Nullable ExerciseId exerciseId) {}
