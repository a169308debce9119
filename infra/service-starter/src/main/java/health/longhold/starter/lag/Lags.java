package health.longhold.starter.lag;

import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/**
 * How many events or records each projection, policy, publisher and inbox of this service still has
 * in front of it: {@code GET /actuator/lag} on the management port.
 */
@Endpoint(id = "lag")
public final class Lags {
  private final ProcessorBacklogs processors;
  private final InboxBacklogs inboxes;
  private final InstantSource clock;
  private final Sampled<Map<String, Backlog>> sampledProcessors;
  private final Sampled<Map<String, Backlog>> sampledInboxes;

  Lags(ProcessorBacklogs processors, InboxBacklogs inboxes, InstantSource clock) {
    this.processors = processors;
    this.inboxes = inboxes;
    this.clock = clock;
    this.sampledProcessors = new Sampled<>(processors::all);
    this.sampledInboxes = new Sampled<>(inboxes::all);
  }

  /** Lag by group; -1 for an inbox while the broker does not say. */
  @ReadOperation
  public Map<String, Long> all() {
    Map<String, Long> lags = new TreeMap<>();
    processors.all().forEach((group, backlog) -> lags.put(group, backlog.count()));
    inboxes.all().forEach((group, backlog) -> lags.put(group, backlog.count()));
    return lags;
  }

  double processorLag(String group) {
    return of(sampledProcessors, group).knownCount();
  }

  double processorAge(String group) {
    return of(sampledProcessors, group).age(clock.instant());
  }

  double inboxLag(String group) {
    return of(sampledInboxes, group).knownCount();
  }

  double inboxAge(String group) {
    return of(sampledInboxes, group).age(clock.instant());
  }

  private static Backlog of(Sampled<Map<String, Backlog>> sampled, String group) {
    return sampled.get().getOrDefault(group, Backlog.UNKNOWN);
  }
}
