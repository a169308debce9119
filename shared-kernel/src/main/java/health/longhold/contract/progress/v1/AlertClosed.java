package health.longhold.contract.progress.v1;

import health.longhold.kernel.AlertId;
import health.longhold.kernel.MemberId;
import java.time.Instant;

/** An alert is settled, by reason code. */
public record AlertClosed(MemberId memberId, AlertId alertId, Instant at, String reason) {}
