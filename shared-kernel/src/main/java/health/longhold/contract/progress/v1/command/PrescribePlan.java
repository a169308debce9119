package health.longhold.contract.progress.v1.command;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.RoutineId;
import java.time.Instant;
import java.util.List;

/**
 * Proposes a plan from catalogue routines, with optional start targets. Safe to repeat with the
 * same plan id.
 */
public record PrescribePlan(
    MemberId memberId,
    PlanId planId,
    List<RoutineId> routines,
    int sessionsPerWeek,
    List<ChosenStart> starts,
    Instant at) {
  public PrescribePlan {
    routines = List.copyOf(routines);
    starts = List.copyOf(starts);
  }
}
