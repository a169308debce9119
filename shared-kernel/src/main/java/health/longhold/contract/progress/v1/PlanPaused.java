package health.longhold.contract.progress.v1;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import java.time.Instant;

/** A plan rests. */
public record PlanPaused(MemberId memberId, PlanId planId, Instant at) {}
