package health.longhold.starter.inbox;

import health.longhold.contract.Contracts;
import health.longhold.kernel.ProgrammeId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Opens a CloudEvent in Kafka's binary mode; types we do not know are left to newer readers. */
final class RecordReader {
  private final JsonMapper json;

  RecordReader(JsonMapper json) {
    this.json = json;
  }

  /**
   * The contract record, or nothing when its type is not one of ours.
   *
   * @throws RuntimeException when a header is missing or the payload is no such contract
   */
  Optional<ContractRecord> read(ConsumerRecord<String, byte[]> raw) {
    Class<?> type = Contracts.eventsByName().get(header(raw, "type"));
    if (type == null && raw.value() != null) {
      return Optional.empty();
    }
    return Optional.of(
        new ContractRecord(
            raw.topic(),
            raw.key(),
            header(raw, "id"),
            new ProgrammeId(header(raw, "tenant")),
            time(raw),
            Long.parseLong(header(raw, "sequence")),
            raw.value() == null ? null : json.readValue(raw.value(), type)));
  }

  private static Instant time(ConsumerRecord<String, byte[]> raw) {
    return OffsetDateTime.parse(header(raw, "time")).toInstant();
  }

  private static String header(ConsumerRecord<String, byte[]> raw, String attribute) {
    String value = find(raw, attribute);
    if (value == null) {
      throw new IllegalArgumentException("no ce_" + attribute + " header");
    }
    return value;
  }

  static @Nullable String find(ConsumerRecord<String, byte[]> raw, String attribute) {
    Header header = raw.headers().lastHeader("ce_" + attribute);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
