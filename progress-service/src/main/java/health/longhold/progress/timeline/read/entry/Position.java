package health.longhold.progress.timeline.read.entry;

import health.longhold.starter.web.InvalidRequest;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A place in a timeline, written {@code 2026-10-05T08:00:00Z_<entry>}. */
record Position(Instant at, String entryId) {
  static final Position NEWEST = new Position(Instant.parse("9999-01-01T00:00:00Z"), "");

  /**
   * Reads what a former page gave as {@code next}; nothing stands for the beginning.
   *
   * @throws InvalidRequest for anything else
   */
  static @Nullable Position parse(@Nullable String after) {
    if (after == null) {
      return null;
    }
    int cut = after.indexOf('_');
    try {
      return new Position(
          Instant.parse(after.substring(0, Math.max(cut, 0))), after.substring(cut + 1));
    } catch (DateTimeException e) {
      throw new InvalidRequest("after", "is no position in a timeline", "next of a former page");
    }
  }

  @Override
  public String toString() {
    return at + "_" + entryId;
  }
}
