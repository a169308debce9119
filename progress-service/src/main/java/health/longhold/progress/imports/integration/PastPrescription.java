package health.longhold.progress.imports.integration;

import health.longhold.contract.session.v1.LayOffStep;
import health.longhold.contract.session.v1.PrescribedItem;
import health.longhold.contract.session.v1.PrescriptionSnapshot;
import health.longhold.contract.session.v1.WithheldExercise;
import health.longhold.kernel.Caution;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.PrescriptionId;
import health.longhold.progress.Current;
import health.longhold.progress.imports.domain.PastRecord.Training;
import health.longhold.progress.plan.domain.PlannedExercise;
import health.longhold.progress.plan.domain.PlannedRoutine;
import health.longhold.progress.progression.domain.LayOff;
import health.longhold.progress.progression.domain.Progression;
import health.longhold.progress.progression.domain.ProgressionPolicy;
import health.longhold.progress.progression.domain.Standing;
import health.longhold.progress.progression.domain.Terms;
import health.longhold.progress.progression.domain.Track;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The prescription a member would have had on that day, from where they stand after everything
 * imported before it.
 */
final class PastPrescription {
  private static final Duration VALID = Duration.ofDays(14);
  private static final String NO_TARGET = "NO_TARGET";

  private PastPrescription() {}

  static PrescriptionSnapshot of(
      Training training, PlannedRoutine routine, Current<Progression> progression) {
    Standing standing = progression.state().now();
    Terms terms = Objects.requireNonNull(standing.terms(), "a plan was adopted");
    List<PrescribedItem> items = new ArrayList<>();
    List<WithheldExercise> withheld = new ArrayList<>();
    int position = 0;
    for (ExerciseId exercise : routine.exercises()) {
      position++;
      Optional<Track> track = trackOf(standing, exercise);
      if (track.isEmpty()) {
        withheld.add(new WithheldExercise(exercise, NO_TARGET));
      } else if (!track.get().withholdings().isEmpty()) {
        withheld.add(
            new WithheldExercise(exercise, track.get().withholdings().getFirst().cause().name()));
      } else {
        items.add(item(position, track.get(), terms.policy()));
      }
    }
    return new PrescriptionSnapshot(
        prescriptionId(training),
        training.memberId(),
        terms.planId(),
        terms.planVersion(),
        progression.sequence(),
        terms.policy().key(),
        routine.routineId(),
        routine.name(),
        terms.zone(),
        training.at(),
        training.at().plus(VALID),
        screenedUntil(standing, training.at()),
        cautions(standing),
        items,
        withheld);
  }

  /** The same each time the session is sent. */
  private static PrescriptionId prescriptionId(Training training) {
    return new PrescriptionId(
        UUID.nameUUIDFromBytes(
            ("prescription of " + training.sessionId()).getBytes(StandardCharsets.UTF_8)));
  }

  private static Optional<Track> trackOf(Standing standing, ExerciseId exercise) {
    return standing.tracks().stream()
        .filter(track -> track.exercise().exerciseId().equals(exercise))
        .findFirst();
  }

  private static PrescribedItem item(int position, Track track, ProgressionPolicy policy) {
    PlannedExercise exercise = track.exercise();
    return new PrescribedItem(
        position,
        exercise.exerciseId(),
        exercise.revision(),
        exercise.name(),
        exercise.laterality(),
        exercise.phases(),
        track.target(),
        track.lastPerformedOn(),
        LayOff.table(policy, exercise.ladder(), track.target()).stream()
            .map(step -> new LayOffStep(step.fromDays(), step.dose(), step.newScreening()))
            .toList());
  }

  /** Where there is no valid screening, one that ends as the session begins says so. */
  private static Instant screenedUntil(Standing standing, Instant startedAt) {
    if (standing.screeningNeededSince() != null) {
      return standing.screeningNeededSince();
    }
    return standing.screening() == null ? startedAt : standing.screening().validUntil();
  }

  private static List<Caution> cautions(Standing standing) {
    return standing.screening() == null ? List.of() : standing.screening().cautions();
  }
}
