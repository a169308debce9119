package health.longhold.contract.progress.v1;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import java.time.Instant;
import java.util.List;

/** A member agreed to a version of a plan; adherence counts from here. */
public record PlanAccepted(
    MemberId memberId,
    PlanId planId,
    int planVersion,
    int sessionsPerWeek,
    List<PlannedRoutine> routines,
    List<StartTarget> startTargets,
    String policy,
    Instant acceptedAt) {
  public PlanAccepted {
    routines = List.copyOf(routines);
    startTargets = List.copyOf(startTargets);
  }
}
