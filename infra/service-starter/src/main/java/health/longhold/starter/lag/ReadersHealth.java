package health.longhold.starter.lag;

import health.longhold.starter.inbox.Inboxes;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down while a processor of this node tries a batch again and again, or while a processor or an
 * inbox has stopped. No part of readiness: a service whose readers stand still takes commands.
 */
final class ReadersHealth implements HealthIndicator {
  private final EventProcessingConfiguration processing;
  private final Inboxes inboxes;

  ReadersHealth(EventProcessingConfiguration processing, Inboxes inboxes) {
    this.processing = processing;
    this.inboxes = inboxes;
  }

  @Override
  public Health health() {
    Map<String, String> troubles = new TreeMap<>();
    processing
        .eventProcessors()
        .forEach(
            (group, processor) -> {
              String trouble = trouble(processor);
              if (trouble != null) {
                troubles.put(group, trouble);
              }
            });
    inboxes.stopped().forEach(group -> troubles.put(group, "stopped"));
    return (troubles.isEmpty() ? Health.up() : Health.down()).withDetails(troubles).build();
  }

  private static @Nullable String trouble(EventProcessor processor) {
    if (!processor.isRunning()) {
      return "stopped";
    }
    if (processor.isError()) {
      return "failed";
    }
    // the class is enough; a message could hold what concerns a member
    return processor instanceof StreamingEventProcessor streaming
        ? streaming.processingStatus().values().stream()
            .filter(EventTrackerStatus::isErrorState)
            .map(segment -> segment.getError().getClass().getName())
            .findFirst()
            .orElse(null)
        : null;
  }
}
