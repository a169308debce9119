package health.longhold.progress.progression.domain;

import health.longhold.kernel.Dose;
import health.longhold.kernel.Ladder;
import health.longhold.progress.progression.domain.ProgressionPolicy.LayOffRule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a target goes down after days without the exercise. */
public final class LayOff {

  private LayOff() {}

  /** From {@code fromDays} local days on, counted from the last performance, the dose is this. */
  public record Step(int fromDays, Dose dose, boolean newScreening) {}

  /** The table a prescription carries, so that a phone decides as the server will. */
  public static List<Step> table(ProgressionPolicy policy, Ladder ladder, Dose target) {
    return policy.layOff().stream()
        .map(rule -> new Step(rule.fromDays(), lowered(rule, ladder, target), rule.newScreening()))
        .toList();
  }

  static Optional<Step> due(
      ProgressionPolicy policy, Track track, @Nullable LocalDate last, LocalDate day) {
    if (last == null) {
      return Optional.empty();
    }
    long away = ChronoUnit.DAYS.between(last, day);
    return table(policy, track.exercise().ladder(), track.target()).stream()
        .filter(step -> away >= step.fromDays())
        .reduce((_, later) -> later);
  }

  private static Dose lowered(LayOffRule rule, Ladder ladder, Dose target) {
    Dose dose = rule.rungsDown() == null ? ladder.lowest() : ladder.down(target, rule.rungsDown());
    // a clinician may have set a target below the ladder; being away never raises it
    return dose.compareTo(target) < 0 ? dose : target;
  }
}
