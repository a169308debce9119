package health.longhold.progress.plan.domain;

import health.longhold.kernel.Region;
import org.jspecify.annotations.Nullable;

/**
 * Something a clinician should know before a plan is accepted; never a refusal. {@code allowed} and
 * {@code actual} are in the unit of the code.
 */
public record PlanWarning(
    Code code, @Nullable String routine, @Nullable Region region, int allowed, int actual) {

  /** The closed list of warnings. */
  public enum Code {
    /** More exercises in one routine than members keep up with; counted. */
    MANY_EXERCISES,
    /** Stretching of one region in one session at the top of the ladders; seconds per side. */
    STRETCH_VOLUME_SESSION,
    /** Stretching of one region in one week at the top of the ladders; seconds per side. */
    STRETCH_VOLUME_WEEK
  }
}
