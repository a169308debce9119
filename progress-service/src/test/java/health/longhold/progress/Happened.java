package health.longhold.progress;

import health.longhold.kernel.MetadataKeys;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;

/** Appends events of one programme to the real store, as their aggregates would have done. */
public record Happened(EventStore store, String tenant) {
  /** Beyond what the service may have appended by itself, and within Axon's first hundred. */
  private static final long FIRST = 50;

  private static final Map<String, AtomicLong> SEQUENCES = new ConcurrentHashMap<>();

  public void to(String aggregate, Object... events) {
    for (Object event : events) {
      store.publish(
          new GenericDomainEventMessage<>(
              "Test",
              aggregate,
              SEQUENCES.computeIfAbsent(aggregate, _ -> new AtomicLong(FIRST)).getAndIncrement(),
              event,
              MetaData.from(
                  Map.of(
                      MetadataKeys.TENANT, tenant,
                      MetadataKeys.SUBJECT, "test",
                      MetadataKeys.ROLES, "CLINICIAN"))));
    }
  }
}
