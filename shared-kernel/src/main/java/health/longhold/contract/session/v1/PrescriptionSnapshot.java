package health.longhold.contract.session.v1;

import health.longhold.kernel.Caution;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.PrescriptionId;
import health.longhold.kernel.RoutineId;
import java.time.Instant;
import java.util.List;

/**
 * The frozen snapshot a session runs against, valid for 14 days from {@code issuedAt}. Days and
 * mornings are those of {@code zone}. {@code withheld} exercises of the routine are shown with
 * their reason and are no items.
 */
public record PrescriptionSnapshot(
    PrescriptionId prescriptionId,
    MemberId memberId,
    PlanId planId,
    int planVersion,
    long targetsAsOf,
    String policy,
    RoutineId routineId,
    String routineName,
    String zone,
    Instant issuedAt,
    Instant expiresAt,
    Instant screeningValidUntil,
    List<Caution> cautions,
    List<PrescribedItem> items,
    List<WithheldExercise> withheld) {
  public PrescriptionSnapshot {
    cautions = List.copyOf(cautions);
    items = List.copyOf(items);
    withheld = List.copyOf(withheld);
  }
}
