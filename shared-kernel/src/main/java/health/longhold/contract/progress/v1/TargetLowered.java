package health.longhold.contract.progress.v1;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A target went down; {@code sessionId} names the session that led to it. */
public record TargetLowered(
    MemberId memberId,
    ExerciseId exerciseId,
    @Nullable SessionId sessionId,
    Dose from,
    Dose to,
    Instant effectiveAt,
    Explanation why) {}
