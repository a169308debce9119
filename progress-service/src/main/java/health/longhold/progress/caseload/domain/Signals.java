package health.longhold.progress.caseload.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a member today: whether their plan runs, whether training is suspended, the day
 * since which the agreed plan runs, the day of their last session, the worst pain of the latest
 * sessions (newest first; null where none was told), and their exercises.
 */
public record Signals(
    boolean active,
    boolean suspended,
    @Nullable LocalDate plannedSince,
    @Nullable LocalDate lastSession,
    List<Integer> pains,
    List<Exercise> exercises) {

  public Signals {
    pains = List.copyOf(pains);
    exercises = List.copyOf(exercises);
  }

  /** One target: since when, last trained when, and whether it could still rise. */
  public record Exercise(
      String exerciseId,
      @Nullable LocalDate since,
      @Nullable LocalDate lastPerformedOn,
      boolean mayRise) {}
}
