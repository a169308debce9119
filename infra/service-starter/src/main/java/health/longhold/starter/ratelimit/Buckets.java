package health.longhold.starter.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/**
 * One bucket for each key. Whoever has rested until their bucket is full again is forgotten, and
 * never are more kept than fit; a bucket is some 200 bytes.
 */
final class Buckets {
  private static final int MOST = 100_000;

  private final Rate rate;
  private final TimeMeter clock;
  private final Cache<Object, Bucket> buckets;

  Buckets(Rate rate, TimeMeter clock) {
    this.rate = rate;
    this.clock = clock;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .ticker(clock::currentTimeNanos)
            .expireAfterAccess(Duration.ofSeconds(1L + rate.burst() / rate.perSecond()))
            .build();
  }

  /** Takes one; how long to wait where nothing is left. */
  Optional<Duration> take(Object key) {
    ConsumptionProbe taken = buckets.get(key, _ -> full()).tryConsumeAndReturnRemaining(1);
    return taken.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
        .withCustomTimePrecision(clock)
        .build();
  }
}
