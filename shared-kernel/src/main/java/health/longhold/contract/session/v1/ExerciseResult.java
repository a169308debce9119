package health.longhold.contract.session.v1;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import java.util.List;

/**
 * One exercise of a session: the target it ran at (after the lay-off table) and every prescribed
 * hold.
 */
public record ExerciseResult(
    int item,
    ExerciseId exerciseId,
    int exerciseRevision,
    Dose target,
    List<HoldResult> holds,
    List<PainReport> pain,
    List<EffortReport> effort) {
  public ExerciseResult {
    holds = List.copyOf(holds);
    pain = List.copyOf(pain);
    effort = List.copyOf(effort);
  }
}
