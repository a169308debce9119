package health.longhold.starter.lag;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One answer for all gauges of a scrape, so that a slow broker delays it once only. */
final class Sampled<T> {
  private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

  private final Supplier<T> source;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable T last;
  private long taken;

  Sampled(Supplier<T> source) {
    this.source = source;
  }

  T get() {
    lock.lock();
    try {
      T known = last;
      if (known == null || System.nanoTime() - taken > FRESH_NANOS) {
        known = source.get();
        last = known;
        taken = System.nanoTime();
      }
      return known;
    } finally {
      lock.unlock();
    }
  }
}
