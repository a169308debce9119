package health.longhold.starter.audit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Contracts;
import health.longhold.contract.session.v1.command.EndSession;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.SessionId;
import health.longhold.starter.tally.TallyTest;
import health.longhold.starter.test.TestIssuer;
import health.longhold.starter.types.StoredJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands of other services, and the trail of a whole service. */
@TallyTest
class AuditedCommandsIT {
  private static final MemberId MEMBER = new MemberId(UUID.randomUUID());

  @Autowired JdbcClient database;
  @LocalServerPort int port;
  @LocalManagementPort int managementPort;

  private final SessionId session = new SessionId(UUID.randomUUID());
  private final String tenant = "s-" + UUID.randomUUID();

  @Test
  void a_command_in_the_name_of_somebody_else_is_recorded_with_its_outcome() {
    send("doctor-1", "CLINICIAN");
    send("doctor-1", "CLINICIAN");

    List<AuditEntry> recorded = recorded();
    assertThat(recorded)
        .extracting(AuditEntry::who, AuditEntry::what, AuditEntry::whose)
        .containsOnly(tuple("doctor-1", "session.EndSession.v1", MEMBER.value()));
    assertThat(recorded).extracting(AuditEntry::outcome).containsExactly("GRANTED", "FAILED");
    assertThat(recorded.getLast().why()).isEqualTo("FULL");
  }

  @Test
  void whoever_a_service_says_it_acts_for_it_is_recorded_as_the_sender() {
    send("catalog-service", "");
    send(MEMBER.toString(), "MEMBER");

    assertThat(recorded())
        .extracting(AuditEntry::who, AuditEntry::roles, AuditEntry::origin)
        .containsExactly(
            tuple("catalog-service", "", "progress@127.0.0.1"),
            tuple(MEMBER.toString(), "MEMBER", "progress@127.0.0.1"));
  }

  @Test
  void records_are_sealed_within_seconds_and_verified_on_the_management_port() {
    send("doctor-1", "CLINICIAN");

    await().atMost(30, SECONDS).until(() -> verified().path("seals").asInt() == 1);
    assertThat(verified().path("entries").asInt()).isEqualTo(1);
    assertThat(verified().path("faults").size()).isZero();
    assertThat(verified().path("newest").asString()).startsWith(tenant + ":1:");
  }

  private JsonNode verified() {
    String answer =
        RestClient.create("http://127.0.0.1:" + managementPort)
            .get()
            .uri("/actuator/audit")
            .header("Authorization", TestIssuer.bearer("operator; scopes=operations"))
            .retrieve()
            .body(String.class);
    return new JsonMapper().readTree(answer).path(tenant);
  }

  private List<AuditEntry> recorded() {
    return database
        .sql("select " + AuditEntry.COLUMNS + " from audit_entry where tenant = ? order by id")
        .param(tenant)
        .query(AuditEntry::read)
        .list();
  }

  private void send(String subject, String roles) {
    Map<String, Object> envelope =
        Map.of(
            "name",
            Contracts.nameOf(EndSession.class),
            "payload",
            StoredJson.contracts().valueToTree(new EndSession(session, MEMBER, Instant.EPOCH)),
            "metadata",
            Map.of("tenant", tenant, "subject", subject, "roles", roles));
    RestClient.create("http://127.0.0.1:" + port)
        .post()
        .uri("/internal/commands")
        .header("Authorization", TestIssuer.bearer("progress; scopes=commands"))
        .header("Content-Type", "application/json")
        .body(StoredJson.contracts().writeValueAsString(envelope))
        .retrieve()
        .toBodilessEntity();
  }
}
