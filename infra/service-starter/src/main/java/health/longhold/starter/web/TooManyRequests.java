package health.longhold.starter.web;

import java.time.Duration;

/** Somebody asks faster than they may (429). */
public final class TooManyRequests extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration wait;

  /**
   * @param wait after what time the same request is taken
   */
  public TooManyRequests(Duration wait) {
    super("Wait before the next request.");
    this.wait = wait;
  }

  /** Full seconds, as {@code Retry-After} tells them; at least one. */
  String retryAfter() {
    return Long.toString(Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds()));
  }
}
