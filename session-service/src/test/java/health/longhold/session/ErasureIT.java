package health.longhold.session;

import static health.longhold.session.Neighbours.NORTH;
import static health.longhold.session.Neighbours.publish;
import static health.longhold.session.Neighbours.publishTargets;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Topics;
import health.longhold.contract.progress.v1.MemberErased;
import health.longhold.kernel.MemberId;
import health.longhold.session.Phone.Answer;
import health.longhold.starter.test.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
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
  /** Where a pseudonym stays: what happened. */
  private static final Set<String> PSEUDONYMS = Set.of("audit_entry", "domain_event");

  private static final HttpClient HTTP = HttpClient.newHttpClient();
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
    Neighbours.publishCare(phone.member, 2, "dr-1", phone.startedAt, null);
    parked();
    keptAnswer();
    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () ->
                assertThat(holding(phone.member))
                    .containsAll(tablesAboutMembers())
                    .contains("event_dead_letter", "inbox_dead_letter", "idempotency"));
    await().atMost(30, SECONDS).until(() -> waiting() == 1);
  }

  @Test
  void everything_about_the_member_goes_and_every_later_call_is_told_so() {
    erased();

    assertThat(PSEUDONYMS).containsAll(holding(phone.member));
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
    await().atMost(30, SECONDS).until(() -> holding(other.member).contains("member_targets"));
    replaySummaries();

    assertThat(PSEUDONYMS).containsAll(holding(phone.member));
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

  /** Every table a row of which is a member's, whichever feature brought it. */
  private List<String> tablesAboutMembers() {
    List<String> tables =
        jdbc.sql(
                """
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where a.attname = 'member_id' and c.relkind = 'r' and not a.attisdropped
                  and c.relnamespace = 'public'::regnamespace
                """)
            .query((row, _) -> row.getString("relname"))
            .list();
    assertThat(tables).contains("session_summary", "care_team");
    return tables;
  }

  /** The tables in which a row holds the member's id, as text or as bytes. */
  private Set<String> holding(MemberId member) {
    String hex = HexFormat.of().formatHex(member.toString().getBytes(UTF_8));
    return tables().stream()
        .filter(
            table ->
                jdbc.sql(
                        "select exists (select from %s as t where t::text like :id or t::text like :hex)"
                            .formatted(table))
                    .param("id", "%" + member + "%")
                    .param("hex", "%" + hex + "%")
                    .query(Boolean.class)
                    .single())
        .collect(toSet());
  }

  private List<String> tables() {
    return jdbc.sql(
            """
            select c.relname from pg_class c
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
              and has_table_privilege(c.oid, 'select')
            """)
        .query((row, _) -> row.getString("relname"))
        .list();
  }

  /** What an earlier fault may have left aside: letters with everything in them. */
  private void parked() {
    jdbc.sql(
            """
            insert into event_dead_letter (dead_letter_id, processing_group, sequence_identifier,
              sequence_index, message_type, event_identifier, time_stamp, payload_type, payload,
              meta_data, enqueued_at)
            select gen_random_uuid(), 'session.read.none', aggregate_identifier, 0, 'event',
              event_identifier, time_stamp, payload_type, payload, meta_data, time_stamp
            from domain_event where aggregate_identifier = :aggregate and sequence_number = 0
            """)
        .param("aggregate", "session-" + session)
        .update();
    jdbc.sql(
            """
            insert into inbox_dead_letter (tenant, consumer, topic, partition, position, record_key,
              headers, payload, cause, parked_at)
            values ('north', 'session.integration.none', 'progress.targets.v1', 0,
              (random() * 1000000)::int, :member, '{}', convert_to(:member, 'UTF8'), 'none', now())
            """)
        .param("member", phone.member.toString())
        .update();
  }

  /** The repeated answer of a batch sent under a key. */
  private void keptAnswer() {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/api/sessions/%s/journal".formatted(port, session)))
            .POST(BodyPublishers.ofString(phone.batch(phone.legLift(1, 20))))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "once")
            .header(
                "Authorization",
                TestIssuer.bearer("%s; tenant=north; roles=MEMBER".formatted(phone.member)))
            .build();
    HttpResponse<Void> answer =
        HTTP.sendAsync(request, BodyHandlers.discarding()).orTimeout(30, SECONDS).join();
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private long waiting() {
    return jdbc.sql("select count(*) from scheduled_tasks where task_instance = :session")
        .param("session", session.toString())
        .query(Long.class)
        .single();
  }
}
