package health.longhold.progress;

import health.longhold.kernel.MetadataKeys;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;

/** Appends events of one programme to the real store, as their aggregates would have done. */
public record Happened(EventStore store, String tenant) {
  private static final AtomicLong SEQUENCE = new AtomicLong();

  /** Sequence numbers run over all aggregates: rising is all that followers may rely on. */
  public void to(String aggregate, Object... events) {
    for (Object event : events) {
      store.publish(
          new GenericDomainEventMessage<>(
              "Test",
              aggregate,
              SEQUENCE.getAndIncrement(),
              event,
              MetaData.from(
                  Map.of(
                      MetadataKeys.TENANT, tenant,
                      MetadataKeys.SUBJECT, "test",
                      MetadataKeys.ROLES, "CLINICIAN"))));
    }
  }
}
