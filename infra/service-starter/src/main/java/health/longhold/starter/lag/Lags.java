package health.longhold.starter.lag;

import health.longhold.starter.inbox.Inboxes;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many events or records each projection, policy, publisher and inbox of this service still has
 * in front of it: {@code GET /actuator/lag} on the management port.
 */
@Endpoint(id = "lag")
public final class Lags {
  private final EventProcessingConfiguration processing;
  private final Inboxes inboxes;
  private final JdbcClient jdbc;

  Lags(EventProcessingConfiguration processing, Inboxes inboxes, JdbcClient jdbc) {
    this.processing = processing;
    this.inboxes = inboxes;
    this.jdbc = jdbc;
  }

  /** Lag by group. */
  @ReadOperation
  public Map<String, Long> all() {
    long head = head();
    Map<String, Long> lags = new TreeMap<>(inboxes.lags());
    processing
        .eventProcessors()
        .forEach(
            (group, processor) -> {
              if (processor instanceof StreamingEventProcessor streaming) {
                lags.put(group, behind(streaming, head));
              }
            });
    return lags;
  }

  long of(String group) {
    return processing
        .eventProcessor(group, StreamingEventProcessor.class)
        .map(processor -> behind(processor, head()))
        .orElse(0L);
  }

  private static long behind(StreamingEventProcessor processor, long head) {
    long done = head;
    for (EventTrackerStatus segment : processor.processingStatus().values()) {
      OptionalLong position = segment.getCurrentPosition();
      done = Math.min(done, position.orElse(0));
    }
    return head - done;
  }

  private long head() {
    return jdbc.sql("select coalesce(max(global_index), 0) from domain_event")
        .query(Long.class)
        .single();
  }
}
