package health.longhold.contract.progress.v1;

import health.longhold.kernel.Caution;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.ScreeningLevel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member's full current targets, the last word for new prescriptions. {@code asOf} grows with
 * every change, so an older record never replaces a newer one; after a restore it may begin again
 * lower, and {@code changedAt} tells.
 */
public record MemberTargets(
    MemberId memberId,
    long asOf,
    Instant changedAt,
    String zone,
    boolean clinicalCover,
    String policy,
    PlanId planId,
    int planVersion,
    PlanStanding planStanding,
    List<PlannedRoutine> routines,
    List<ExerciseTarget> targets,
    @Nullable Instant screeningValidUntil,
    ScreeningLevel screeningLevel,
    List<Caution> cautions,
    @Nullable Suspension suspension) {
  public MemberTargets {
    routines = List.copyOf(routines);
    targets = List.copyOf(targets);
    cautions = List.copyOf(cautions);
  }
}
