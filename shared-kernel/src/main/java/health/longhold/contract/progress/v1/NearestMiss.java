package health.longhold.contract.progress.v1;

import health.longhold.kernel.Phase;
import health.longhold.kernel.Side;
import org.jspecify.annotations.Nullable;

/**
 * What came closest to a different decision: a measure code (HELD_SECONDS, PAIN, EFFORT,
 * DAYS_AT_TARGET, COMPLETE_UNITS) with the value needed and the value seen.
 */
public record NearestMiss(
    String measure, double needed, double actual, @Nullable Phase phase, @Nullable Side side) {}
