package health.longhold.progress.timeline.read.entry;

import java.time.Instant;
import java.util.Map;

/** What an event has to say on the timeline. */
record Fact(String type, Instant at, Map<String, Object> details) {}
