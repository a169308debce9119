package health.longhold.session.prescription.integration;

import health.longhold.contract.session.v1.command.CheckPrescribed;
import health.longhold.session.prescription.read.issued.Prescriptions;
import health.longhold.starter.actor.CurrentActor;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Tells other services what has been issued. */
@Component
class PrescriptionCommandInbox {
  private final Prescriptions prescriptions;

  PrescriptionCommandInbox(Prescriptions prescriptions) {
    this.prescriptions = prescriptions;
  }

  @CommandHandler
  boolean handle(CheckPrescribed command) {
    return prescriptions.issuedSince(
        CurrentActor.get().tenant(), command.memberId(), command.since());
  }
}
