package health.longhold.starter.relay;

import health.longhold.contract.Contracts;
import health.longhold.kernel.MetadataKeys;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes contracts for a service's own events. Called by publishers inside their event handler:
 * the position of the publisher moves only after the broker has acknowledged every record of the
 * batch, so event store and position together are the outbox. A batch tried again sends the same
 * record ids in the same order.
 */
public final class Relay {
  private static final String IN_FLIGHT = Relay.class.getName();

  private final Producer<String, byte[]> producer;
  private final JsonMapper json;
  private final RelayProperties properties;
  private final String service;

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
    ProducerRecord<String, byte[]> record =
        KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(event);
    Future<RecordMetadata> acknowledgement = producer.send(record);
    if (CurrentUnitOfWork.isStarted()) {
      inFlight(CurrentUnitOfWork.get().root()).add(acknowledgement);
    } else {
      await(List.of(acknowledgement));
    }
  }

  private List<Future<RecordMetadata>> inFlight(UnitOfWork<?> batch) {
    return batch.getOrComputeResource(
        IN_FLIGHT,
        _ -> {
          List<Future<RecordMetadata>> sent = new ArrayList<>();
          batch.onPrepareCommit(_ -> await(sent));
          return sent;
        });
  }

  private void await(List<Future<RecordMetadata>> sent) {
    producer.flush();
    try {
      for (Future<RecordMetadata> acknowledgement : sent) {
        acknowledgement.get(properties.ackTimeout().toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new NotAcknowledged(stopped);
    } catch (ExecutionException | TimeoutException refused) {
      throw new NotAcknowledged(refused);
    }
  }

  /** The broker has not taken a batch; its position stays and it is sent again. */
  public static final class NotAcknowledged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAcknowledged(Throwable cause) {
      super("Kafka has not acknowledged a batch", cause);
    }
  }
}
