package health.longhold.session.prescription.domain;

import static health.longhold.session.prescription.domain.PrescriptionRejection.CATALOGUE_PENDING;
import static health.longhold.session.prescription.domain.PrescriptionRejection.EVERYTHING_WITHHELD;
import static health.longhold.session.prescription.domain.PrescriptionRejection.PLAN_NOT_ACTIVE;
import static health.longhold.session.prescription.domain.PrescriptionRejection.ROUTINE_NOT_PLANNED;
import static health.longhold.session.prescription.domain.PrescriptionRejection.SCREENING_NEEDED;
import static health.longhold.session.prescription.domain.PrescriptionRejection.SUSPENDED;
import static health.longhold.session.prescription.domain.PrescriptionRejection.TARGETS_PENDING;

import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.ExerciseId;
import health.longhold.session.prescription.domain.CurrentTargets.Routine;
import health.longhold.session.prescription.domain.CurrentTargets.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Freezes a member's targets into a prescription.
 *
 * <p>A lapsed screening does not stop the issue: the phone fetches prescriptions ahead of time, and
 * the player asks for the screening when the session starts. A member who never answered one gets
 * none, because there is no validity to freeze.
 */
public final class PrescriptionDecider {
  private static final String NO_TARGET = "NO_TARGET";

  private PrescriptionDecider() {}

  /**
   * The prescription as it stands from now on.
   *
   * @param targets the newest known targets, null while none have arrived
   * @param catalogue finds the revision a target is pinned to
   * @throws CommandRejected with a {@link PrescriptionRejection}
   */
  public static Prescription issue(
      @Nullable CurrentTargets targets, Revisions catalogue, IssuePrescription command) {
    if (targets == null
        || (command.targetsAsOf() != null && targets.asOf() < command.targetsAsOf())) {
      throw new CommandRejected(TARGETS_PENDING);
    }
    if (targets.suspended() != null) {
      throw new CommandRejected(SUSPENDED, Map.of("reason", targets.suspended()));
    }
    if (!targets.planActive()) {
      throw new CommandRejected(PLAN_NOT_ACTIVE);
    }
    Instant screenedUntil = targets.screeningValidUntil();
    if (screenedUntil == null) {
      throw new CommandRejected(SCREENING_NEEDED);
    }
    Routine routine = planned(targets, command);
    List<PrescribedItem> items = new ArrayList<>();
    List<WithheldExercise> withheld = new ArrayList<>();
    for (ExerciseId exercise : routine.exercises()) {
      Optional<Target> target = targetOf(targets, exercise);
      Optional<String> reason =
          target.isEmpty() ? Optional.of(NO_TARGET) : target.map(Target::withheld);
      reason.ifPresentOrElse(
          code -> withheld.add(new WithheldExercise(exercise, code)),
          () -> items.add(item(items.size() + 1, target.orElseThrow(), catalogue)));
    }
    if (items.isEmpty()) {
      throw new CommandRejected(EVERYTHING_WITHHELD);
    }
    return new Prescription(
        command.prescriptionId(),
        command.memberId(),
        targets.planId(),
        targets.planVersion(),
        targets.asOf(),
        targets.policy(),
        routine.routineId(),
        routine.name(),
        targets.zone(),
        command.at(),
        command.at().plus(command.validFor()),
        screenedUntil,
        targets.cautions(),
        items,
        withheld);
  }

  private static Routine planned(CurrentTargets targets, IssuePrescription command) {
    return targets.routines().stream()
        .filter(routine -> routine.routineId().equals(command.routineId()))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandRejected(
                    ROUTINE_NOT_PLANNED,
                    Map.of(
                        "field",
                        "routine",
                        "allowed",
                        targets.routines().stream().map(Routine::routineId).toList())));
  }

  private static Optional<Target> targetOf(CurrentTargets targets, ExerciseId exercise) {
    return targets.targets().stream()
        .filter(target -> target.exerciseId().equals(exercise))
        .findFirst();
  }

  private static PrescribedItem item(int position, Target target, Revisions catalogue) {
    PinnedExercise exercise =
        catalogue
            .find(target.exerciseId(), target.exerciseRevision())
            .orElseThrow(
                () ->
                    new CommandRejected(
                        CATALOGUE_PENDING, Map.of("exerciseId", target.exerciseId().value())));
    return new PrescribedItem(
        position,
        target.exerciseId(),
        target.exerciseRevision(),
        exercise.name(),
        exercise.laterality(),
        exercise.phases(),
        target.target(),
        target.lastPerformedOn(),
        target.layOff());
  }

  /** The published revisions this service has heard of. */
  @FunctionalInterface
  public interface Revisions {
    Optional<PinnedExercise> find(ExerciseId exercise, int revision);
  }
}
