package health.longhold.contract.progress.v1;

import health.longhold.contract.session.v1.LayOffStep;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dose prescribed now for one exercise, the revision it is pinned to, and why it is withheld if
 * it is. {@code layOff} is computed from the rungs below the target.
 */
public record ExerciseTarget(
    ExerciseId exerciseId,
    int exerciseRevision,
    Dose target,
    @Nullable LocalDate lastPerformedOn,
    @Nullable String withheld,
    List<LayOffStep> layOff) {
  public ExerciseTarget {
    layOff = List.copyOf(layOff);
  }
}
