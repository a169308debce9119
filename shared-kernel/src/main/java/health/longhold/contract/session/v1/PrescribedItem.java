package health.longhold.contract.session.v1;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.Phase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One exercise of a prescription. {@code layOff} says which dose replaces the target when the
 * exercise was last performed at least that many local days before the session's start.
 */
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
}
