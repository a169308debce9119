package health.longhold.session.prescription.domain;

import static java.util.Comparator.comparingInt;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.Phase;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One exercise of a prescription, pinned to its revision; {@code item} is its position. */
public record PrescribedItem(
    int item,
    ExerciseId exerciseId,
    int exerciseRevision,
    String name,
    Laterality laterality,
    List<Phase> phases,
    Dose target,
    @Nullable LocalDate lastPerformedOn,
    List<LayOffStep> layOff) {

  public PrescribedItem {
    phases = List.copyOf(phases);
    layOff = List.copyOf(layOff);
  }

  /**
   * The dose for a session on this day: the target, or what the lay-off table lowers it to. A
   * prescription serves many sessions, so the frozen date grows old while the exercise goes on.
   *
   * @param since the newest day before this one on which it is known to have been performed
   */
  public Dose doseOn(LocalDate day, @Nullable LocalDate since) {
    LocalDate last = later(lastPerformedOn, since);
    if (last == null) {
      return target;
    }
    long rested = ChronoUnit.DAYS.between(last, day);
    return layOff.stream()
        .filter(step -> step.fromDays() <= rested)
        .max(comparingInt(LayOffStep::fromDays))
        .map(LayOffStep::dose)
        .orElse(target);
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? other : one;
  }
}
