package health.longhold.contract.progress.v1;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ScreeningLevel;
import java.time.Instant;

/** Training stops until a human clears it. */
public record ProgressSuspended(
    MemberId memberId, Instant at, ScreeningLevel level, String reason) {}
