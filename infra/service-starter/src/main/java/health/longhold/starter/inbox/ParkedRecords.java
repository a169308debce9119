package health.longhold.starter.inbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Records set aside, whole, so that they can be handled once their cause is mended. */
final class ParkedRecords {
  private static final String UNKNOWN_TENANT = "unknown";
  private static final String LOCK = "inbox:";

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.builder().build();

  ParkedRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Those keys of a batch that have a parked record, on whichever node it was parked; the batch's
   * records of these wait behind it. Until the transaction ends nothing is taken back in, so that a
   * key is not emptied between this answer and the record parked because of it.
   */
  Set<String> keysOf(String consumer, List<ConsumerRecord<String, byte[]>> batch) {
    jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended(:lock, 0))")
        .param("lock", LOCK + consumer)
        .query((ResultSet _) -> {});
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct record_key from inbox_dead_letter
                where consumer = :consumer and record_key = any(:keys)
                """)
            .param("consumer", consumer)
            .param(
                "keys", batch.stream().map(ConsumerRecord::key).distinct().toArray(String[]::new))
            .query((row, _) -> row.getString("record_key"))
            .list());
  }

  /** Waits for the batches under way and keeps new ones out until the transaction ends. */
  void lockOut(String consumer) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:lock, 0))")
        .param("lock", LOCK + consumer)
        .query((ResultSet _) -> {});
  }

  /** Keys with a parked record. */
  Set<String> keys(String consumer) {
    return new HashSet<>(
        jdbc.sql("select distinct record_key from inbox_dead_letter where consumer = :consumer")
            .param("consumer", consumer)
            .query((row, _) -> row.getString("record_key"))
            .list());
  }

  void park(String consumer, ConsumerRecord<String, byte[]> raw, String cause, Instant now) {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : raw.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    jdbc.sql(
            """
            insert into inbox_dead_letter
              (tenant, consumer, topic, partition, position, record_key, headers, payload, cause, parked_at)
            values (:tenant, :consumer, :topic, :partition, :position, :key, cast(:headers as jsonb),
              :payload, :cause, :now)
            on conflict (consumer, topic, partition, position) do nothing
            """)
        .param(
            "tenant", Objects.requireNonNullElse(RecordReader.find(raw, "tenant"), UNKNOWN_TENANT))
        .param("consumer", consumer)
        .param("topic", raw.topic())
        .param("partition", raw.partition())
        .param("position", raw.offset())
        .param("key", raw.key())
        .param("headers", json.writeValueAsString(headers))
        .param("payload", raw.value())
        .param("cause", cause)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The first parked record of a key. */
  Optional<ConsumerRecord<String, byte[]>> first(String consumer, String key) {
    return jdbc.sql(
            """
            select topic, partition, position, record_key, headers, payload from inbox_dead_letter
            where consumer = :consumer and record_key = :key order by topic, position limit 1
            """)
        .param("consumer", consumer)
        .param("key", key)
        .query(this::row)
        .optional();
  }

  void remove(String consumer, ConsumerRecord<String, byte[]> raw) {
    jdbc.sql(
            """
            delete from inbox_dead_letter where consumer = :consumer and topic = :topic
              and partition = :partition and position = :position
            """)
        .param("consumer", consumer)
        .param("topic", raw.topic())
        .param("partition", raw.partition())
        .param("position", raw.offset())
        .update();
  }

  /** How many records are parked for a consumer. */
  long count(String consumer) {
    return jdbc.sql("select count(*) from inbox_dead_letter where consumer = :consumer")
        .param("consumer", consumer)
        .query(Long.class)
        .single();
  }

  /** The codes of what went wrong, most frequent first; classes, never messages or payloads. */
  List<String> causes(String consumer) {
    return jdbc.sql(
            """
            select cause from inbox_dead_letter where consumer = :consumer
            group by cause order by count(*) desc limit 5
            """)
        .param("consumer", consumer)
        .query((row, _) -> row.getString("cause"))
        .list();
  }

  private ConsumerRecord<String, byte[]> row(ResultSet row, int number) throws SQLException {
    RecordHeaders headers = new RecordHeaders();
    json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {})
        .forEach((key, value) -> headers.add(key, value.getBytes(StandardCharsets.UTF_8)));
    return new ConsumerRecord<>(
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("position"),
        ConsumerRecord.NO_TIMESTAMP,
        TimestampType.NO_TIMESTAMP_TYPE,
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        row.getString("record_key"),
        row.getBytes("payload"),
        headers,
        Optional.empty());
  }
}
