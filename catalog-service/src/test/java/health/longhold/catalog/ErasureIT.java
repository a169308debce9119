package health.longhold.catalog;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Contracts;
import health.longhold.contract.Topics;
import health.longhold.contract.progress.v1.MemberErased;
import health.longhold.kernel.MemberId;
import health.longhold.starter.test.RealParts;
import health.longhold.starter.test.TestIssuer;
import health.longhold.starter.types.StoredJson;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The catalogue is about nobody, but whoever was erased reads it no more. */
class ErasureIT extends CatalogueIT {
  private static final String NORTH = "north-clinic";

  @Autowired JdbcClient jdbc;

  private final MemberId member = new MemberId(UUID.randomUUID());

  @Test
  void a_member_erased_elsewhere_is_told_so_here() throws Exception {
    assertThat(read(member, NORTH).getStatusCode().value()).isEqualTo(200);
    long before = listed();

    erased();

    await().atMost(30, SECONDS).until(() -> read(member, NORTH).getStatusCode().value() == 410);
    assertThat(body(read(member, NORTH)).path("code").asString()).isEqualTo("MEMBER_ERASED");
    assertThat(listed()).isEqualTo(before + 1);
    assertThat(read(new MemberId(UUID.randomUUID()), NORTH).getStatusCode().value()).isEqualTo(200);
    assertThat(read(member, "south-clinic").getStatusCode().value()).isEqualTo(200);
  }

  private ResponseEntity<JsonNode> read(MemberId who, String tenant) {
    return client()
        .get()
        .uri("/api/catalogue/exercises")
        .header(
            "Authorization",
            TestIssuer.bearer("%s; tenant=%s; roles=MEMBER".formatted(who, tenant)))
        .retrieve()
        .toEntity(JsonNode.class);
  }

  private void erased() throws Exception {
    Object contract = new MemberErased(member, Instant.EPOCH);
    String key = member.toString();
    var event =
        CloudEventBuilder.v1()
            .withId(key + ":1")
            .withSource(URI.create("/longhold/test"))
            .withType(Contracts.nameOf(contract.getClass()))
            .withSubject(key)
            .withTime(OffsetDateTime.parse("2026-11-22T03:00:00Z"))
            .withExtension("sequence", "1")
            .withExtension("tenant", NORTH)
            .withData("application/json", StoredJson.contracts().writeValueAsBytes(contract))
            .build();
    String topic = Topics.PROGRESS_EVENTS;
    try (var producer =
        new KafkaProducer<>(
            RealParts.servers().ownerOf(topic),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(event)).get();
    }
  }

  private long listed() {
    return jdbc.sql("select count(*) from erased_member where tenant = :tenant")
        .param("tenant", NORTH)
        .query(Long.class)
        .single();
  }
}
