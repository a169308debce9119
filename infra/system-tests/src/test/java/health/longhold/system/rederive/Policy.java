package health.longhold.system.rederive;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The numbers of one policy version, as its file gives them. */
record Policy(
    double toleranceSeconds,
    Limits pain,
    Limits effort,
    Map<String, Pace> pace,
    String slowedFromAge,
    int slowedTimes,
    Duration morningOpens,
    Duration morningCloses,
    Duration approvalWait,
    int missedUnits,
    double missedShare,
    int daysBetweenLowerings,
    List<LayOff> layOff) {

  /** Up to {@code raiseAtMost} allows a raise, {@code lowerFrom} and more lowers. */
  record Limits(int raiseAtMost, int lowerFrom) {}

  record Pace(int units, int spacingDays, @Nullable Integer approvalAboveSeconds) {}

  /** From this many days without the exercise, so many rungs down; none means the lowest rung. */
  record LayOff(int fromDays, @Nullable Integer rungsDown) {}

  Pace pace(Exercise exercise) {
    return Objects.requireNonNull(pace.get(exercise.kind()), exercise.kind());
  }

  boolean needsApproval(Exercise exercise, Dose to) {
    Integer above = pace(exercise).approvalAboveSeconds();
    return above != null && to.holdSeconds() > above;
  }

  Dose afterLayOff(Exercise exercise, Dose target, long days) {
    Dose dose = target;
    for (LayOff step : layOff) {
      if (days >= step.fromDays()) {
        Integer rungs = step.rungsDown();
        dose = rungs == null ? exercise.lowest() : exercise.down(target, rungs);
      }
    }
    return dose;
  }
}
