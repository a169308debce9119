package health.longhold.session.prescription.write;

import static health.longhold.session.prescription.domain.PrescriptionRejection.PRESCRIPTION_EXISTS;
import static health.longhold.session.prescription.domain.PrescriptionRejection.PRESCRIPTION_UNKNOWN;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.PrescriptionId;
import health.longhold.kernel.RoutineId;
import health.longhold.session.SessionSettings;
import health.longhold.session.prescription.domain.IssuePrescription;
import health.longhold.session.prescription.domain.Prescription;
import health.longhold.session.prescription.domain.PrescriptionDecider;
import health.longhold.session.prescription.read.issued.Prescriptions;
import health.longhold.session.prescription.read.known.KnownExercises;
import health.longhold.session.prescription.read.known.KnownTargets;
import health.longhold.starter.access.Access;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.erasure.ErasedMembers;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Issues prescriptions to members. The row is the only state, so a repetition finds the first
 * answer, whatever has become of the targets since.
 */
@RestController
class PrescriptionApi {
  private final Prescriptions prescriptions;
  private final KnownTargets targets;
  private final KnownExercises exercises;
  private final SessionSettings settings;
  private final TransactionOperations transactions;
  private final ErasedMembers erased;
  private final InstantSource clock;
  private final Access access;

  PrescriptionApi(
      Prescriptions prescriptions,
      KnownTargets targets,
      KnownExercises exercises,
      SessionSettings settings,
      TransactionOperations transactions,
      ErasedMembers erased,
      InstantSource clock,
      Access access) {
    this.prescriptions = prescriptions;
    this.targets = targets;
    this.exercises = exercises;
    this.settings = settings;
    this.transactions = transactions;
    this.erased = erased;
    this.clock = clock;
    this.access = access;
  }

  /**
   * The body of a request. With {@code targetsAsOf} older targets are not good enough (503 until
   * newer ones have arrived).
   */
  record PrescriptionRequest(RoutineId routine, @Nullable Long targetsAsOf) {}

  /**
   * Issues a prescription of one routine of the plan, frozen and usable offline for 14 days.
   * Repeated for the same routine, it answers the first one, whatever the targets are by now; for
   * another it is refused (409). 503 TARGETS_PENDING until the targets have arrived.
   */
  @PutMapping("/api/members/{memberId}/prescriptions/{prescriptionId}")
  @Permitted(self = true)
  ResponseEntity<Prescription> issue(
      @PathVariable MemberId memberId,
      @PathVariable PrescriptionId prescriptionId,
      @RequestBody PrescriptionRequest request,
      Actor actor) {
    boolean issued = false;
    var known = prescriptions.find(actor.tenant(), prescriptionId);
    if (known.isEmpty()) {
      Prescription decided =
          PrescriptionDecider.issue(
              targets.find(actor.tenant(), memberId).orElse(null),
              exercises,
              new IssuePrescription(
                  prescriptionId,
                  memberId,
                  request.routine(),
                  request.targetsAsOf(),
                  clock.instant().truncatedTo(ChronoUnit.MILLIS),
                  settings.prescriptionValid()));
      issued =
          Boolean.TRUE.equals(
              transactions.execute(
                  _ -> {
                    erased.guard(actor.tenant(), memberId);
                    return prescriptions.keep(actor.tenant(), decided);
                  }));
      known = prescriptions.find(actor.tenant(), prescriptionId);
    }
    access.require(actor, known.map(Prescription::memberId), PRESCRIPTION_UNKNOWN);
    Prescription stands = known.orElseThrow();
    if (!stands.routineId().equals(request.routine())) {
      throw new CommandRejected(PRESCRIPTION_EXISTS);
    }
    return ResponseEntity.status(issued ? HttpStatus.CREATED : HttpStatus.OK).body(stands);
  }
}
