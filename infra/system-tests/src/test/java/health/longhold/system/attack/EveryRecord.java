package health.longhold.system.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.longhold.system.PlatformProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * All records of all topics with their keys and headers, also what a compaction has yet to take.
 */
record EveryRecord(List<Told> records) {

  /** One record as text; the value is null where the key was taken back. */
  record Told(String topic, String key, String headers, @Nullable String value) {}

  static EveryRecord of(PlatformProcess platform) {
    try {
      Map<String, Object> settings = new HashMap<>(platform.login("admin"));
      settings.put("enable.auto.commit", "false");
      return read(settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EveryRecord read(Map<String, Object> settings) {
    List<Told> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
      while (!ends.isEmpty()) {
        ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        consumer.poll(Duration.ofMillis(200)).forEach(each -> records.add(told(each)));
      }
    }
    return new EveryRecord(records);
  }

  private static Told told(ConsumerRecord<byte[], byte[]> record) {
    StringBuilder headers = new StringBuilder();
    record
        .headers()
        .forEach(
            each -> headers.append(each.key()).append('=').append(text(each.value())).append(' '));
    return new Told(
        record.topic(),
        text(record.key()),
        headers.toString(),
        record.value() == null ? null : text(record.value()));
  }

  private static String text(byte @Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, UTF_8);
  }

  /** The topics in which any part of a record holds the text. */
  List<String> holding(String text) {
    return records.stream()
        .filter(each -> each.toString().contains(text))
        .map(Told::topic)
        .distinct()
        .sorted()
        .toList();
  }

  /** What each key of a topic was told last, null where it was taken back. */
  Map<String, @Nullable String> newest(String topic) {
    Map<String, @Nullable String> newest = new LinkedHashMap<>();
    records.stream()
        .filter(each -> each.topic().equals(topic))
        .forEach(each -> newest.put(each.key(), each.value()));
    return newest;
  }
}
