package health.longhold.progress.practice.read.kept;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Phase;
import health.longhold.kernel.Side;
import health.longhold.progress.progression.domain.NearestMiss;
import health.longhold.progress.progression.read.decisions.TargetChange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a member sees of their own progress. */
final class Journey {
  private Journey() {}

  /** An exercise's ladder with the target on it, and since when. */
  record Climb(
      ExerciseId exerciseId,
      String name,
      Dose target,
      @Nullable LocalDate since,
      @Nullable String withheld,
      List<Step> steps) {}

  /** A rung, the lowest first, or a target between rungs; {@code days} it was trained on. */
  record Step(Dose dose, boolean now, boolean passed, long days) {}

  /** A local day of the charts; what is not known is absent. */
  record PainDay(
      LocalDate day, @Nullable Integer before, @Nullable Integer highest, @Nullable Integer next) {}

  /** One change, its sentence, its own day, and the decision it came from if there was one. */
  record Told(
      LocalDate day,
      TargetChange.Type type,
      @Nullable Dose from,
      @Nullable Dose to,
      Because because,
      List<Practice> evidence) {}

  /** What the newest decision said, and what fell short of another one. */
  record Verdict(
      LocalDate day, String decision, String rule, @Nullable Miss miss, @Nullable String ending) {}

  /** What fell short, for words: {@code measure}, needed, seen, and where. */
  record Miss(
      String measure, String needed, String seen, @Nullable Side side, @Nullable Phase phase) {
    static @Nullable Miss of(@Nullable NearestMiss miss) {
      return miss == null
          ? null
          : new Miss(
              miss.measure().name(),
              plain(miss.needed()),
              plain(miss.actual()),
              miss.side() == Side.BOTH ? null : miss.side(),
              Phase.HOLD.equals(miss.phase()) ? null : miss.phase());
    }

    private static String plain(double value) {
      return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
  }
}
