package health.longhold.system.rederive;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything a topic holds, each partition in order. */
final class TopicLog {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TopicLog() {}

  /** One CloudEvent; {@code type} is the record's name without service and version. */
  record Entry(String id, String tenant, String key, String type, JsonNode data) {}

  /**
   * Reads a topic to its end.
   *
   * @param login settings of a client that may read it
   */
  static List<Entry> read(Map<String, Object> login, String topic) {
    List<Entry> entries = new ArrayList<>();
    Map<String, Object> settings = new HashMap<>(login);
    settings.put("enable.auto.commit", "false");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
      while (!ends.isEmpty()) {
        ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        consumer.poll(Duration.ofMillis(200)).forEach(each -> add(entries, each));
      }
    }
    return withoutRedeliveries(entries);
  }

  private static void add(List<Entry> entries, ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return;
    }
    String[] type = header(record, "ce_type").split("\\.", -1);
    entries.add(
        new Entry(
            header(record, "ce_id"),
            header(record, "ce_tenant"),
            new String(record.key(), StandardCharsets.UTF_8),
            type[type.length - 2],
            JSON.readTree(record.value())));
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  /** A relay may send a record twice after a crash; its id tells. */
  private static List<Entry> withoutRedeliveries(List<Entry> entries) {
    Map<String, Entry> byId = new LinkedHashMap<>();
    entries.forEach(each -> byId.putIfAbsent(each.key() + "/" + each.id(), each));
    return List.copyOf(byId.values());
  }
}
