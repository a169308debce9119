package health.longhold.progress;

import health.longhold.contract.Contracts;
import health.longhold.starter.test.RealParts;
import health.longhold.starter.types.StoredJson;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real broker from the side of another service. */
public final class Bus {
  private static final JsonMapper JSON = StoredJson.contracts();

  private Bus() {}

  /** Publishes a contract as its owner would. */
  public static void publish(
      String topic, String key, Object contract, String tenant, long sequence) {
    publish(topic, key, contract, tenant, sequence, Instant.EPOCH);
  }

  /** Publishes a contract as its owner would, of an event stored at that time. */
  public static void publish(
      String topic, String key, Object contract, String tenant, long sequence, Instant storedAt) {
    String type = Contracts.nameOf(contract.getClass());
    CloudEvent event =
        CloudEventBuilder.v1()
            .withId(key + ":" + sequence + ":" + type)
            .withSource(URI.create("/longhold/test"))
            .withType(type)
            .withSubject(key)
            .withTime(OffsetDateTime.ofInstant(storedAt, ZoneOffset.UTC))
            .withExtension("sequence", Long.toString(sequence))
            .withExtension("tenant", tenant)
            .withData("application/json", JSON.writeValueAsBytes(contract))
            .build();
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            RealParts.servers().ownerOf(topic),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(event)).get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }

  /** Every record of a topic with this key so far, as type and data. */
  public static List<Heard> heard(String topic, String key) {
    Map<String, Object> settings = new HashMap<>(RealParts.servers().kafka("reader"));
    settings.put("auto.offset.reset", "earliest");
    List<Heard> heard = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
        for (ConsumerRecord<String, byte[]> found : consumer.poll(Duration.ofMillis(200))) {
          if (key.equals(found.key())) {
            heard.add(
                new Heard(
                    new String(
                        found.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8),
                    found.value() == null ? JSON.nullNode() : JSON.readTree(found.value())));
          }
        }
      }
    }
    return heard;
  }

  /** One record of a topic. */
  public record Heard(String type, JsonNode data) {}
}
