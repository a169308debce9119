package health.longhold.starter.lag;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a projection, policy, publisher or inbox still has in front of it.
 *
 * @param count how many events or records, or -1 while the broker does not say
 * @param oldest when the first of them was written; null when nothing waits or nobody knows
 */
record Backlog(long count, @Nullable Instant oldest) {
  static final Backlog NOTHING = new Backlog(0, null);
  static final Backlog UNKNOWN = new Backlog(-1, null);

  double knownCount() {
    return count < 0 ? Double.NaN : count;
  }

  /** How long the first has waited, in seconds; 0 when nothing waits. */
  double age(Instant now) {
    if (count < 0) {
      return Double.NaN;
    }
    return oldest == null ? 0 : Math.max(0, Duration.between(oldest, now).toMillis() / 1000.0);
  }
}
