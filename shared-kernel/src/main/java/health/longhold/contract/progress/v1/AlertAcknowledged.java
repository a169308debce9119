package health.longhold.contract.progress.v1;

import health.longhold.kernel.AlertId;
import health.longhold.kernel.MemberId;
import java.time.Instant;

/** A clinician is looking. */
public record AlertAcknowledged(MemberId memberId, AlertId alertId, Instant at) {}
