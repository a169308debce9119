package health.longhold.starter.web;

import java.time.Instant;
import java.time.InstantSource;

/** Judges the time a caller gives for what a person did. */
public final class At {
  private final InstantSource clock;
  private final LimitProperties limits;

  public At(InstantSource clock, LimitProperties limits) {
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * The time as given, when it is at most 5 minutes ahead of and 30 days behind the server's clock.
   *
   * @throws InvalidRequest naming the allowed range otherwise
   */
  public Instant check(Instant at) {
    Instant now = clock.instant();
    Instant earliest = now.minus(limits.back());
    Instant latest = now.plus(limits.ahead());
    if (at.isBefore(earliest) || at.isAfter(latest)) {
      throw new InvalidRequest(
          "at",
          at.isAfter(latest) ? "lies in the future" : "lies too far back",
          earliest + " to " + latest);
    }
    return at;
  }
}
