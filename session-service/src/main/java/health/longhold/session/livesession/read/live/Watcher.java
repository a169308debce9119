package health.longhold.session.livesession.read.live;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** What one watcher has still to be told. Whoever reads too slowly is let go and may come back. */
record Watcher(BlockingQueue<String> untold, AtomicBoolean over) {
  private static final int MOST = 64;

  static Watcher come() {
    return new Watcher(new ArrayBlockingQueue<>(MOST), new AtomicBoolean());
  }

  void tell(String entries) {
    if (!untold.offer(entries)) {
      end();
    }
  }

  void end() {
    over.set(true);
    // wakes whoever waits; if it is full, nobody does
    untold.offer("");
  }

  boolean isOver() {
    return over.get();
  }

  /** The next, or nothing when so long passes without one. */
  Optional<String> next(Duration patience) throws InterruptedException {
    return Optional.ofNullable(untold.poll(patience.toMillis(), TimeUnit.MILLISECONDS))
        .filter(entries -> !entries.isEmpty());
  }
}
