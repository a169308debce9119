package health.longhold.contract.progress.v1;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import java.time.Instant;

/** A plan is over: discharge or replacement, by reason code. */
public record PlanEnded(MemberId memberId, PlanId planId, Instant at, String reason) {}
