package health.longhold.progress.plan.domain;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.progress.plan.domain.PlanEvent.EndReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a member's plan. A {@code planId} left out means the plan the member has.
 */
public sealed interface PlanCommand {

  MemberId memberId();

  /** Proposes a plan; safe to repeat with the same plan id. */
  record PrescribePlan(MemberId memberId, PlanId planId, PlanRequest request, Instant at)
      implements PlanCommand {}

  /** Proposes another version of the plan, whether or not one is in force. */
  record RevisePlan(MemberId memberId, @Nullable PlanId planId, PlanRequest request, Instant at)
      implements PlanCommand {}

  /**
   * The member agrees to the newest proposed version; {@code version} guards against agreeing to
   * one not seen. The settings are those of the programme now, {@code zone} the member's.
   */
  record AcceptPlan(
      MemberId memberId,
      PlanId planId,
      @Nullable Integer version,
      boolean clinicalCover,
      MissingMorning missingMorning,
      String zone,
      Instant at,
      boolean imported)
      implements PlanCommand {}

  /** Lets the plan in force rest. */
  record PausePlan(MemberId memberId, @Nullable PlanId planId, Instant at) implements PlanCommand {}

  /** Takes a paused plan up again. */
  record ResumePlan(MemberId memberId, @Nullable PlanId planId, Instant at)
      implements PlanCommand {}

  /** Ends the plan, proposed or in force. */
  record EndPlan(MemberId memberId, @Nullable PlanId planId, EndReason reason, Instant at)
      implements PlanCommand {}
}
