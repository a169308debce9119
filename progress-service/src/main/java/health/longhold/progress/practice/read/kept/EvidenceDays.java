package health.longhold.progress.practice.read.kept;

import health.longhold.kernel.ExerciseId;
import health.longhold.progress.progression.domain.ProgressionPolicy.Pace;
import health.longhold.progress.progression.domain.Standing;
import health.longhold.progress.progression.domain.Terms;
import org.jspecify.annotations.Nullable;

/** How many days a raise of an exercise rests on, by the policy of the member's plan. */
public final class EvidenceDays {
  private EvidenceDays() {}

  /** The number of days; 1 where no plan tells. */
  public static int of(@Nullable Standing standing, ExerciseId exerciseId) {
    Terms terms = standing == null ? null : standing.terms();
    if (standing == null || terms == null) {
      return 1;
    }
    return standing.tracks().stream()
        .filter(track -> track.exercise().exerciseId().equals(exerciseId))
        .map(track -> terms.policy().pace().get(track.exercise().kind()))
        .mapToInt(Pace::units)
        .findFirst()
        .orElse(1);
  }
}
