package health.longhold.platform.story;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Waiting with pauses that grow, up to an end. */
final class Patience {
  private final Duration atMost;
  private final Duration longest;
  private final long startedAt = System.nanoTime();
  private Duration next;

  Patience(Duration atMost, Duration first, Duration longest) {
    this.atMost = atMost;
    this.longest = longest;
    this.next = first;
  }

  /**
   * Waits a little, or as long as was asked for.
   *
   * @throws StoryFailed when the end is reached, naming what was waited for
   */
  void pause(String waitingFor, @Nullable Duration asked) {
    if (System.nanoTime() - startedAt > atMost.toNanos()) {
      throw new StoryFailed("gave up after " + atMost.toSeconds() + " s: " + waitingFor);
    }
    try {
      Thread.sleep(asked == null ? next : asked);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StoryFailed("interrupted", stopped);
    }
    next = next.multipliedBy(2).compareTo(longest) > 0 ? longest : next.multipliedBy(2);
  }
}
