package health.longhold.contract.progress.v1;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import java.time.Instant;

/** A paused plan goes on. */
public record PlanResumed(MemberId memberId, PlanId planId, Instant at) {}
