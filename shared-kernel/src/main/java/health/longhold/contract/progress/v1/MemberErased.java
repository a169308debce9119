package health.longhold.contract.progress.v1;

import health.longhold.kernel.MemberId;
import java.time.Instant;

/** Everything about a member is to be forgotten. */
public record MemberErased(MemberId memberId, Instant at) {}
