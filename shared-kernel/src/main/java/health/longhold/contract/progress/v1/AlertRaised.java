package health.longhold.contract.progress.v1;

import health.longhold.kernel.AlertId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.kernel.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody must look, and by when. */
public record AlertRaised(
    MemberId memberId,
    AlertId alertId,
    ScreeningLevel level,
    String reason,
    @Nullable SessionId sessionId,
    Instant raisedAt,
    Instant acknowledgeBy) {}
