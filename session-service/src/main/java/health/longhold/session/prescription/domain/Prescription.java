package health.longhold.session.prescription.domain;

import health.longhold.kernel.Caution;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.PrescriptionId;
import health.longhold.kernel.RoutineId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a session runs against, frozen when it is issued and usable offline until {@code expiresAt}.
 * Days are those of {@code zone}, an IANA name. {@code items} are told apart by their position,
 * which may leave gaps; {@code withheld} names the exercises of the routine that were left out, and
 * why.
 */
public record Prescription(
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

  public Prescription {
    cautions = List.copyOf(cautions);
    items = List.copyOf(items);
    withheld = List.copyOf(withheld);
  }

  /** The member's calendar day at a moment. */
  public LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneId.of(zone));
  }

  /** Whether a screening was valid at the moment of issue, so that a start was foreseen at all. */
  public boolean screenedWhenIssued() {
    return issuedAt.isBefore(screeningValidUntil);
  }
}
