package health.longhold.contract.progress.v1;

import health.longhold.kernel.CheckInId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Pain;
import java.time.Instant;

/** The next morning's pain. */
public record CheckInRecorded(MemberId memberId, CheckInId checkInId, Instant at, Pain score) {}
