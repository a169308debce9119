package health.longhold.progress.timeline.read.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an event has to say on the timeline; {@code day} where it is not simply the day of at. */
record Fact(String type, Instant at, @Nullable LocalDate day, Map<String, Object> details) {

  Fact(String type, Instant at, Map<String, Object> details) {
    this(type, at, null, details);
  }
}
