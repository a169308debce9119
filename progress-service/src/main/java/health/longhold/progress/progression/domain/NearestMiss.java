package health.longhold.progress.progression.domain;

import health.longhold.kernel.Phase;
import health.longhold.kernel.Side;
import org.jspecify.annotations.Nullable;

/**
 * What fell short of a different decision: the value needed and the value seen, in the unit of the
 * measure; phase and side when it was a hold ("left side 27 of 30 s").
 */
public record NearestMiss(
    Measure measure, double needed, double actual, @Nullable Phase phase, @Nullable Side side) {

  /** What was measured. */
  public enum Measure {
    /** Seconds of one hold. */
    HELD_SECONDS,
    /** The 0 to 10 numeric rating. */
    PAIN,
    /** Borg CR10. */
    EFFORT,
    /** Local days since the target took effect. */
    DAYS_AT_TARGET,
    /** Complete, clean local days at the target. */
    COMPLETE_UNITS
  }

  static NearestMiss of(Measure measure, double needed, double actual) {
    return new NearestMiss(measure, needed, actual, null, null);
  }
}
