package health.longhold.contract.progress.v1.command;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import java.time.Instant;

/** A member agrees to the plan as it stands. */
public record AcceptPlan(MemberId memberId, PlanId planId, Instant at) {}
