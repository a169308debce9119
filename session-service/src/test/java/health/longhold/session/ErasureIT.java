package health.longhold.session;

import static health.longhold.session.Neighbours.NORTH;
import static health.longhold.session.Neighbours.publish;
import static health.longhold.session.Neighbours.publishTargets;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Topics;
import health.longhold.contract.progress.v1.MemberErased;
import health.longhold.kernel.MemberId;
import health.longhold.session.Phone.Answer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnRealParts
class ErasureIT {
  private static final List<String> TABLES =
      List.of("prescription", "session_summary", "session_window", "member_targets");
  private static final String GONE = "MEMBER_ERASED";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired EventProcessingConfiguration processing;

  private final UUID session = UUID.randomUUID();
  private Phone phone;
  private UUID prescription;

  @BeforeEach
  void somebodyWhoTrains() {
    phone = new Phone(port);
    publishTargets(phone.member, 1, 20);
    prescription = phone.prescribed();
    phone.start(session, prescription, phone.startedAt);
    phone.journal(session, phone.legLift(1, 20));
    await()
        .atMost(30, SECONDS)
        .until(() -> TABLES.stream().allMatch(table -> rows(table, phone.member) > 0));
    await().atMost(30, SECONDS).until(() -> waiting() == 1);
  }

  @Test
  void everything_about_the_member_goes_and_every_later_call_is_told_so() {
    erased();

    assertThat(TABLES).allMatch(table -> rows(table, phone.member) == 0);
    assertThat(waiting()).isZero();
    assertThat(phone.journal(session, phone.legLift(2, 20)).status()).isEqualTo(410);
    assertThat(phone.journal(session, phone.legLift(2, 20)).code()).isEqualTo(GONE);
    assertThat(phone.start(UUID.randomUUID(), prescription, phone.startedAt).code())
        .isEqualTo(GONE);
    assertThat(phone.get("/api/sessions/" + session).code()).isEqualTo(GONE);
    assertThat(phone.prescription(UUID.randomUUID(), "{\"routine\":\"upper-back-relief\"}").code())
        .isEqualTo(GONE);
    // in nobody's care any more
    assertThat(clinician("/api/sessions/" + session).code()).isEqualTo("SESSION_UNKNOWN");
    assertThat(clinician("/api/members/" + phone.member + "/sessions").code())
        .isEqualTo("MEMBER_UNKNOWN");
    assertThat(new Phone(port).get("/api/sessions/" + session).code()).isEqualTo("SESSION_UNKNOWN");
    assertThat(imported().body().path("rejection").asString()).isEqualTo(GONE);
  }

  @Test
  void late_records_and_replays_bring_nothing_back() {
    erased();

    publishTargets(phone.member, 2, 30);
    Phone other = new Phone(port);
    publish(
        NORTH,
        Topics.PROGRESS_TARGETS,
        phone.member.toString(),
        Neighbours.targets(other.member, 3, Neighbours.CHANGED_AT, 20, null, null, null),
        3);
    await().atMost(30, SECONDS).until(() -> rows("member_targets", other.member) == 1);
    replaySummaries();

    assertThat(TABLES).allMatch(table -> rows(table, phone.member) == 0);
  }

  private void erased() {
    publish(
        NORTH,
        Topics.PROGRESS_EVENTS,
        phone.member.toString(),
        new MemberErased(phone.member, Instant.now()),
        7);
    await()
        .atMost(30, SECONDS)
        .until(() -> phone.get("/api/members/" + phone.member + "/sessions").status() == 410);
  }

  private void replaySummaries() {
    TrackingEventProcessor summaries =
        processing
            .eventProcessor("session.read.session-summary", TrackingEventProcessor.class)
            .orElseThrow();
    long last = jdbc.sql("select max(global_index) from domain_event").query(Long.class).single();
    summaries.shutDown();
    summaries.resetTokens();
    summaries.start();
    await()
        .atMost(60, SECONDS)
        .until(
            () ->
                !summaries.processingStatus().isEmpty()
                    && summaries.processingStatus().values().stream()
                        .allMatch(status -> status.getCurrentPosition().orElse(0) >= last));
  }

  private Answer clinician(String path) {
    return phone.send("GET", path, "", "application/json", "dr-1", "CLINICIAN", "north");
  }

  private Answer imported() {
    return phone.as(
        "progress; scopes=commands",
        "POST",
        "/internal/commands",
        """
        {"name": "session.EndSession.v1",
         "payload": {"sessionId": "%s", "memberId": "%s", "suspendedAt": "2026-11-01T00:00:00Z"},
         "metadata": {"tenant": "north", "subject": "progress", "roles": ""}}
        """
            .formatted(session, phone.member),
        "application/json");
  }

  private long rows(String table, MemberId member) {
    return jdbc.sql("select count(*) from " + table + " where member_id = :member")
        .param("member", member.value())
        .query(Long.class)
        .single();
  }

  private long waiting() {
    return jdbc.sql("select count(*) from scheduled_tasks where task_instance = :session")
        .param("session", session.toString())
        .query(Long.class)
        .single();
  }
}
