package health.longhold.starter.relay;

import health.longhold.contract.Contracts;
import health.longhold.kernel.MetadataKeys;
import health.longhold.starter.failure.PassingFailure;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes contracts for a service's own events. Called by publishers inside their event handler:
 * the position of the publisher moves only after the broker has acknowledged every record of the
 * batch, so event store and position together are the outbox. A batch tried again sends the same
 * record ids in the same order. A record that can never be sent fails in its own handler, so that
 * its event is set aside instead of stopping everybody's.
 */
public final class Relay {
  private static final String UNDER_WAY = Relay.class.getName();

  private final Producer<String, byte[]> producer;
  private final JsonMapper json;
  private final RelayProperties properties;
  private final String service;
  private final Map<String, Throwable> refused = new ConcurrentHashMap<>();

  Relay(
      Producer<String, byte[]> producer,
      JsonMapper json,
      RelayProperties properties,
      String service) {
    this.producer = producer;
    this.json = json;
    this.properties = properties;
    this.service = service;
  }

  /**
   * Sends one contract record.
   *
   * @param key decides the partition, so records of one key stay in order
   * @param source the stored event it comes from; gives id, time, tenant and trace
   * @throws Unsendable when Kafka will never take the record, too large for instance
   * @throws NotAcknowledged when Kafka does not take anything at the moment
   */
  public void publish(String topic, String key, Object contract, EventMessage<?> source) {
    String type = Contracts.nameOf(contract.getClass());
    CloudEvent event =
        about(key, type, source)
            .withDataSchema(properties.schemaBase().resolve(type))
            .withData("application/json", json.writeValueAsBytes(contract))
            .build();
    send(topic, key, event);
  }

  /** Removes a key from a compacted topic. */
  public void tombstone(String topic, String key, EventMessage<?> source) {
    send(topic, key, about(key, "tombstone", source).build());
  }

  private CloudEventBuilder about(String key, String type, EventMessage<?> source) {
    DomainEventMessage<?> event = (DomainEventMessage<?>) source;
    CloudEventBuilder builder =
        CloudEventBuilder.v1()
            .withId(event.getAggregateIdentifier() + ":" + event.getSequenceNumber() + ":" + type)
            .withSource(URI.create("/longhold/" + service))
            .withType(type)
            .withSubject(key)
            .withTime(event.getTimestamp().atOffset(ZoneOffset.UTC))
            .withExtension("sequence", Long.toString(event.getSequenceNumber()))
            .withExtension("tenant", text(event, MetadataKeys.TENANT));
    return event.getMetaData().containsKey(MetadataKeys.TRACEPARENT)
        ? builder.withExtension("traceparent", text(event, MetadataKeys.TRACEPARENT))
        : builder;
  }

  private static String text(EventMessage<?> event, String key) {
    return String.valueOf(event.getMetaData().get(key));
  }

  private void send(String topic, String key, CloudEvent event) {
    String name = topic + " " + event.getId();
    Throwable refusal = refused.get(name);
    if (refusal != null) {
      // only then: a batch that fails once more must meet it again, not send the record again
      CurrentUnitOfWork.ifStarted(batch -> batch.root().afterCommit(_ -> refused.remove(name)));
      throw new Unsendable(name, refusal);
    }
    Sent sent =
        new Sent(
            name,
            producer.send(KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(event)));
    if (sent.acknowledgement().isDone() || !CurrentUnitOfWork.isStarted()) {
      // what the producer refuses at once, a record too large above all, is this event's alone
      Throwable failure = failure(sent);
      if (failure != null) {
        throw isAboutTheRecord(failure)
            ? new Unsendable(name, failure)
            : new NotAcknowledged(failure);
      }
    } else {
      underWay(CurrentUnitOfWork.get().root()).add(sent);
    }
  }

  private List<Sent> underWay(UnitOfWork<?> batch) {
    return batch.getOrComputeResource(
        UNDER_WAY,
        _ -> {
          List<Sent> sent = new ArrayList<>();
          batch.onPrepareCommit(_ -> await(sent));
          // a record still under way must not arrive after what this or another node sends next;
          // runs before the transaction and with it the claim on the position is given up
          batch.onRollback(_ -> sent.forEach(this::failure));
          return sent;
        });
  }

  /** Broker-side refusals are kept, so that the repeated batch meets them in their own handlers. */
  private void await(List<Sent> all) {
    @Nullable Throwable first = null;
    for (Sent sent : all) {
      Throwable failure = failure(sent);
      if (failure != null && isAboutTheRecord(failure)) {
        refused.put(sent.name(), failure);
      }
      first = first == null ? failure : first;
    }
    if (first != null) {
      throw new NotAcknowledged(first);
    }
  }

  /** Waits; the producer itself gives a record up after the timeout, so twice that is enough. */
  private @Nullable Throwable failure(Sent sent) {
    try {
      sent.acknowledgement().get(2 * properties.ackTimeout().toMillis(), TimeUnit.MILLISECONDS);
      return null;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return stopped;
    } catch (TimeoutException silent) {
      return silent;
    } catch (ExecutionException failed) {
      return failed.getCause() == null ? failed : failed.getCause();
    }
  }

  /** Only what no repetition can mend; a topic or a right that is missing is the operator's. */
  private static boolean isAboutTheRecord(Throwable failure) {
    return failure instanceof RecordTooLargeException
        || failure instanceof RecordBatchTooLargeException
        || failure instanceof InvalidRecordException
        || failure instanceof SerializationException;
  }

  private record Sent(String name, Future<RecordMetadata> acknowledgement) {}

  /** The broker has not taken a batch; its position stays and it is sent again. */
  public static final class NotAcknowledged extends RuntimeException implements PassingFailure {
    private static final long serialVersionUID = 1L;

    NotAcknowledged(Throwable cause) {
      super("Kafka has not acknowledged a batch", cause);
    }
  }

  /** Kafka will never take this record; its event is set aside and all others go on. */
  public static final class Unsendable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsendable(String name, Throwable cause) {
      super("Kafka refuses " + name, cause);
    }
  }
}
