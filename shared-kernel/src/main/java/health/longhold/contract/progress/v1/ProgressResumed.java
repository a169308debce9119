package health.longhold.contract.progress.v1;

import health.longhold.kernel.MemberId;
import java.time.Instant;

/** A suspension was lifted by a clinician or a recorded outside assessment. */
public record ProgressResumed(MemberId memberId, Instant at, String reason) {}
