package health.longhold.session.prescription.read.issued;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.PrescriptionId;
import health.longhold.session.prescription.domain.Prescription;
import health.longhold.session.prescription.domain.PrescriptionRejection;
import health.longhold.starter.access.Permitted;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a member a prescription as it was issued, so that a link to it leads somewhere. */
@RestController
class IssuedPrescriptionApi {
  private final Prescriptions prescriptions;

  IssuedPrescriptionApi(Prescriptions prescriptions) {
    this.prescriptions = prescriptions;
  }

  /** Answers a prescription as it was issued, also one that has expired. */
  @GetMapping("/api/members/{memberId}/prescriptions/{prescriptionId}")
  @Permitted(self = true)
  Prescription issued(
      @PathVariable MemberId memberId, @PathVariable PrescriptionId prescriptionId, Actor actor) {
    return prescriptions
        .find(actor.tenant(), prescriptionId)
        .filter(prescription -> prescription.memberId().equals(memberId))
        .orElseThrow(() -> new CommandRejected(PrescriptionRejection.PRESCRIPTION_UNKNOWN));
  }
}
