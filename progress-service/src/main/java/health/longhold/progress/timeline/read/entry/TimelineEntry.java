package health.longhold.progress.timeline.read.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * Something that happened to a member. {@code at} is when it was done, not when it was recorded;
 * {@code localDate} the member's own day; {@code details} codes, numbers and ids, never free text.
 */
public record TimelineEntry(
    Instant at, LocalDate localDate, String type, Map<String, Object> details) {
  public TimelineEntry {
    details = Map.copyOf(details);
  }
}
