package health.longhold.session;

import static health.longhold.session.Neighbours.publishTargets;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Contracts;
import health.longhold.contract.Topics;
import health.longhold.contract.session.v1.EntryType;
import health.longhold.contract.session.v1.JournalEntry;
import health.longhold.contract.session.v1.PrescriptionSnapshot;
import health.longhold.contract.session.v1.command.EndSession;
import health.longhold.contract.session.v1.command.ImportSession;
import health.longhold.kernel.DeviceId;
import health.longhold.kernel.EntryId;
import health.longhold.kernel.Phase;
import health.longhold.kernel.SessionId;
import health.longhold.kernel.Side;
import health.longhold.session.Neighbours.Heard;
import health.longhold.session.Phone.Answer;
import health.longhold.starter.types.StoredJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OnRealParts
class SessionIT {
  @LocalServerPort int port;
  private Phone phone;
  private UUID prescription;
  private final UUID session = UUID.randomUUID();

  @BeforeEach
  void member() {
    phone = new Phone(port);
    publishTargets(phone.member, 1, 20);
    prescription = phone.prescribed();
  }

  @Test
  void runs_from_start_to_end_and_tells_everybody() {
    Answer started = phone.start(session, prescription, phone.startedAt);
    Answer again = phone.start(session, prescription, phone.startedAt);
    Answer first = phone.journal(session, phone.legLift(1, 20), phone.pain(2, 7));
    Answer last = phone.journal(session, phone.pain(2, 7), phone.finished(4));
    Answer filled = phone.journal(session, phone.entry(3, "\"Paused\""));

    assertThat(started.status()).isEqualTo(201);
    assertThat(started.body().at("/items/0/target/holdSeconds").asInt()).isEqualTo(20);
    assertThat(again.status()).isEqualTo(200);
    assertThat(first.body().path("acknowledgedThrough").asInt()).isEqualTo(2);
    assertThat(first.body().at("/session/state").asString()).isEqualTo("RUNNING");
    assertThat(last.body().path("duplicates").asInt()).isEqualTo(1);
    assertThat(last.body().at("/missing/0/from").asInt()).isEqualTo(3);
    assertThat(last.body().at("/session/state").asString()).isEqualTo("ENDED");
    assertThat(filled.body().path("acknowledgedThrough").asInt()).isEqualTo(4);

    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () ->
                assertThat(outcomes())
                    .containsExactly(
                        "session.SessionStarted.v1",
                        "session.SafetyReported.v1",
                        "session.SessionFinished.v1",
                        "session.SessionCorrected.v1"));
    Heard corrected = Neighbours.heard(Topics.SESSION_OUTCOMES, phone.member).getLast();
    assertThat(corrected.data().path("complete").asBoolean()).isTrue();
    assertThat(corrected.data().at("/result/exercises/0/holds/0/heldSeconds").asDouble())
        .isEqualTo(20);
    assertThat(Neighbours.heard(Topics.SESSION_LIVE, phone.member)).hasSize(3);
  }

  @Test
  void is_shown_as_it_stands_to_its_member() {
    phone.start(session, prescription, phone.startedAt);
    phone.journal(session, phone.legLift(1, 18), phone.finished(2));

    JsonNode shown = phone.get("/api/sessions/" + session).body();
    assertThat(shown.at("/session/outcome").asString()).isEqualTo("COMPLETED");
    assertThat(shown.at("/journals/0/acknowledgedThrough").asInt()).isEqualTo(2);
    assertThat(shown.at("/result/exercises/0/holds/0/heldSeconds").asDouble()).isEqualTo(18);
    assertThat(new Phone(port).get("/api/sessions/" + session).status()).isEqualTo(404);
    assertThat(as("CLINICIAN", "north").status()).isEqualTo(404);
    assertThat(as("CATALOGUE_EDITOR", "north").status()).isEqualTo(403);
  }

  @Test
  void of_another_programme_takes_no_journal() {
    phone.start(session, prescription, phone.startedAt);

    Answer answer =
        phone.send(
            "POST",
            "/api/sessions/%s/journal".formatted(session),
            phone.batch(phone.legLift(1, 20)),
            "application/json",
            phone.member.toString(),
            "MEMBER",
            "south");

    assertThat(answer.status()).isEqualTo(404);
  }

  @Test
  void of_another_member_takes_no_journal() {
    phone.start(session, prescription, phone.startedAt);

    assertThat(new Phone(port).journal(session, phone.legLift(1, 20)).code())
        .isEqualTo("SESSION_UNKNOWN");
  }

  @Test
  void ends_provisionally_when_a_later_one_starts_and_overlap_is_flagged() {
    UUID later = UUID.randomUUID();
    phone.start(session, prescription, phone.startedAt);
    phone.start(later, prescription, phone.startedAt.plusSeconds(60));

    await().atMost(20, SECONDS).until(() -> state(session).equals("ABANDONED"));
    phone.journal(
        session,
        phone.entry(1, phone.startedAt.plusSeconds(1), "\"Paused\""),
        phone.entry(90, phone.startedAt.plusSeconds(90), "\"Finished\",\"lastSeq\":90"));
    Phone tablet = phone;
    tablet.send(
        "POST",
        "/api/sessions/%s/journal".formatted(later),
        phone.batch(
            phone.entry(120, phone.startedAt.plusSeconds(120), "\"Finished\",\"lastSeq\":120")));

    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () -> {
              assertThat(overlapping(session)).isTrue();
              assertThat(overlapping(later)).isTrue();
            });
  }

  @Test
  void is_listed_newest_first_page_by_page() {
    UUID older = UUID.randomUUID();
    phone.start(older, prescription, phone.startedAt.minus(Duration.ofDays(2)));
    phone.start(session, prescription, phone.startedAt);
    String list = "/api/members/%s/sessions?limit=1".formatted(phone.member);

    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () -> {
              JsonNode first = phone.get(list).body();
              assertThat(first.at("/items/0/sessionId").asString()).isEqualTo(session.toString());
              JsonNode second = phone.get(list + "&after=" + first.path("next").asString()).body();
              assertThat(second.at("/items/0/sessionId").asString()).isEqualTo(older.toString());
              assertThat(second.has("next")).isFalse();
            });
    assertThat(phone.get(list + "&after=yesterday").status()).isEqualTo(422);
    assertThat(new Phone(port).get(list).status()).isEqualTo(404);
  }

  @Test
  void of_a_member_nobody_knows_are_not_found() {
    Answer nobody = listFor(UUID.randomUUID(), "north");

    assertThat(nobody.status()).isEqualTo(404);
    assertThat(nobody.code()).isEqualTo("MEMBER_UNKNOWN");
    assertThat(listFor(phone.member.value(), "south").code()).isEqualTo("MEMBER_UNKNOWN");
    assertThat(listFor(phone.member.value(), "north").status()).isEqualTo(200);
  }

  @Test
  void of_the_past_is_imported_by_command_and_again_without_effect() {
    Instant then = Instant.parse("2026-08-03T03:00:00Z");
    ImportSession past =
        new ImportSession(
            new SessionId(session),
            phone.member,
            StoredJson.contracts()
                .readValue(
                    phone
                        .prescription(prescription, "{\"routine\":\"upper-back-relief\"}")
                        .raw()
                        .body(),
                    PrescriptionSnapshot.class),
            then,
            new DeviceId(phone.device),
            List.of(
                new JournalEntry(
                    1,
                    new EntryId(UUID.randomUUID()),
                    then.plusSeconds(30),
                    30_000,
                    EntryType.HoldCompleted,
                    1,
                    1,
                    1,
                    Phase.HOLD,
                    Side.BOTH,
                    20.0,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null)));

    assertThat(command(past).path("result").asString()).isEqualTo(session.toString());
    assertThat(command(past).path("result").asString()).isEqualTo(session.toString());
    JsonNode shown = phone.get("/api/sessions/" + session).body();
    assertThat(shown.path("imported").asBoolean()).isTrue();
    assertThat(shown.path("revision").asInt()).isEqualTo(1);
    assertThat(shown.path("localDate").asString()).isEqualTo("2026-08-03");
  }

  @Test
  void is_ended_by_a_suspension_told_by_command() {
    phone.start(session, prescription, phone.startedAt);
    EndSession end =
        new EndSession(new SessionId(session), phone.member, phone.startedAt.plusSeconds(5));

    assertThat(command(end).path("result").asString()).isEqualTo(session.toString());
    assertThat(command(end).path("result").asString()).isEqualTo(session.toString());
    assertThat(state(session)).isEqualTo("ENDED_BY_PLAN");
    assertThat(
            command(new EndSession(new SessionId(UUID.randomUUID()), phone.member, Instant.EPOCH))
                .path("rejection")
                .asString())
        .isEqualTo("SESSION_UNKNOWN");
  }

  private List<String> outcomes() {
    return Neighbours.heard(Topics.SESSION_OUTCOMES, phone.member).stream()
        .map(Heard::type)
        .toList();
  }

  private String state(UUID id) {
    return phone.get("/api/sessions/" + id).body().at("/session/outcome").asString();
  }

  private boolean overlapping(UUID id) {
    return phone.get("/api/sessions/" + id).body().at("/result/overlapping").asBoolean();
  }

  private Answer listFor(UUID member, String tenant) {
    return phone.send(
        "GET",
        "/api/members/%s/sessions".formatted(member),
        "",
        "application/json",
        member.toString(),
        "MEMBER",
        tenant);
  }

  private Answer as(String role, String tenant) {
    return phone.send(
        "GET", "/api/sessions/" + session, "", "application/json", "c-1", role, tenant);
  }

  private JsonNode command(Object command) {
    return phone
        .as(
            "progress; scopes=commands",
            "POST",
            "/internal/commands",
            StoredJson.contracts()
                .writeValueAsString(
                    Map.of(
                        "name",
                        Contracts.nameOf(command.getClass()),
                        "payload",
                        command,
                        "metadata",
                        Map.of("tenant", "north", "subject", "progress-service", "roles", ""))),
            "application/json")
        .body();
  }
}
