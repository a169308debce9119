package health.longhold.progress.imports.write;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.session.v1.LayOffStep;
import health.longhold.contract.session.v1.PrescriptionSnapshot;
import health.longhold.kernel.Dose;
import health.longhold.progress.CatalogueOnTheBus;
import health.longhold.progress.ProgressIT;
import health.longhold.progress.SessionServiceStandIn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportApiIT extends ProgressIT {
  private static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson");
  private final JsonMapper json = JsonMapper.builder().build();
  private PastDays anna = new PastDays(UUID.randomUUID(), UUID.randomUUID(), json.nullNode());

  @BeforeAll
  static void publishCatalogue() {
    CatalogueOnTheBus.publish();
  }

  @BeforeEach
  void prescribe() {
    anna = planned();
  }

  @Test
  void the_past_is_judged_as_the_present_would_have_been() {
    List<String> lines = new ArrayList<>(List.of(anna.acceptance(0), anna.screening(0)));
    for (int day : List.of(0, 2, 4)) {
      lines.add(anna.training(day, 15, 20));
      lines.add(anna.checkIn(day + 1, 1));
    }
    lines.add(anna.screening(7));
    // both exercises held at every session: the stretch may rise after a week at its target
    lines.add(anna.training(7, 15, 20));
    lines.add(anna.checkIn(8, 1));
    lines.add(anna.training(9, 20, 20));
    assertThat(statuses(send(lines))).containsOnly("IMPORTED");

    PrescriptionSnapshot first = snapshot(0);
    assertThat(first.items())
        .extracting(item -> item.target().holdSeconds())
        .containsExactly(15, 20);
    assertThat(first.items().getFirst().layOff()).extracting(LayOffStep::fromDays).contains(8);
    assertThat(snapshot(9).items().getFirst().target()).isEqualTo(new Dose(20, 2, 1));
    assertThat(snapshot(9).items().getLast().target()).isEqualTo(new Dose(20, 1, 1));
    assertThat(snapshot(9).targetsAsOf()).isGreaterThan(first.targetsAsOf());
  }

  @Test
  void sending_everything_again_changes_nothing() {
    List<String> lines =
        List.of(
            anna.acceptance(0), anna.screening(0), anna.training(0, 15, 20), anna.checkIn(1, 1));
    assertThat(statuses(send(lines))).containsOnly("IMPORTED");
    assertThat(statuses(send(lines))).containsOnly("DUPLICATE");
    JsonNode other = send(List.of(anna.checkIn(1, 2))).getFirst();
    assertThat(other.path("status").asString()).isEqualTo("REJECTED");
    assertThat(other.path("code").asString()).isEqualTo("RECORD_ID_REUSED");
  }

  @Test
  void what_is_older_than_the_newest_assessed_session_is_history_only() {
    assertThat(
            statuses(
                send(List.of(anna.acceptance(0), anna.screening(0), anna.training(4, 15, 20)))))
        .containsOnly("IMPORTED");
    assertThat(
            statuses(send(List.of(anna.training(2, 15, 20), anna.checkIn(3, 1), anna.approval(3)))))
        .containsOnly("HISTORY_ONLY");
  }

  @Test
  void a_silent_service_leaves_the_record_and_those_behind_it_to_be_sent_again() {
    SessionServiceStandIn.fallSilentAbout(anna.session(0));
    List<String> lines =
        List.of(
            anna.acceptance(0), anna.screening(0), anna.training(0, 15, 20), anna.checkIn(1, 1));
    List<JsonNode> answers = send(lines);
    assertThat(statuses(answers)).containsExactly("IMPORTED", "IMPORTED", "RETRY", "RETRY");
    assertThat(answers.getLast().path("code").asString()).isEqualTo("EARLIER_RECORD_PENDING");
    SessionServiceStandIn.speakAgainAbout(anna.session(0));
    assertThat(statuses(send(lines)))
        .containsExactly("DUPLICATE", "DUPLICATE", "IMPORTED", "IMPORTED");
  }

  @Test
  void a_screening_of_the_past_that_stops_a_member_reaches_a_clinician() {
    assertThat(statuses(send(List.of(anna.acceptance(0), anna.screening(0, "fever")))))
        .containsOnly("IMPORTED");

    await()
        .atMost(30, SECONDS)
        .until(
            () -> ok(get(CLINICIAN, "/api/alerts?limit=200")).toString(),
            alerts -> alerts.contains(anna.memberId().toString()));
    assertThat(ok(get(CLINICIAN, "/api/members/" + anna.memberId() + "/targets")).has("suspension"))
        .isTrue();
  }

  @Test
  void a_bad_line_costs_that_line_only() {
    PastDays unknown = new PastDays(UUID.randomUUID(), UUID.randomUUID(), questions());
    String future = anna.checkIn(100, 1);
    List<JsonNode> answers =
        send(
            List.of(
                "not json",
                anna.acceptance(0),
                "{\"id\":\"%s\",\"type\":\"levitation\"}".formatted(UUID.randomUUID()),
                anna.screening(0),
                unknown.screening(0),
                future,
                anna.checkIn(-400_000, 1),
                anna.training(0, 15, 20).replace("\"seq\":1,", "\"seq\":\"one\","),
                anna.training(2, 15, 20).replace("test-relief", "test-break"),
                "x".repeat(300_000),
                anna.training(0, 15, 20)));
    assertThat(answers)
        .extracting(
            answer -> answer.path("status").asString() + " " + answer.path("code").asString(""))
        .containsExactly(
            "REJECTED MALFORMED",
            "IMPORTED ",
            "REJECTED MALFORMED",
            "IMPORTED ",
            "REJECTED MEMBER_UNKNOWN",
            "REJECTED AT_OUT_OF_RANGE",
            "REJECTED AT_OUT_OF_RANGE",
            "REJECTED MALFORMED",
            "REJECTED ROUTINE_NOT_IN_PLAN",
            "REJECTED LINE_TOO_LONG",
            "IMPORTED ");
    assertThat(answers.get(5).at("/errors/0/field").asString()).isEqualTo("at");
    assertThat(answers.get(6).at("/errors/0/allowed").asString()).contains("2000-01-01");
    assertThat(answers.get(7).path("errors").toString()).contains("entries[0].seq");
  }

  @Test
  void many_members_are_imported_side_by_side() {
    List<PastDays> members = Stream.generate(this::planned).limit(6).toList();
    List<String> lines = new ArrayList<>();
    members.forEach(member -> lines.add(member.acceptance(0)));
    members.forEach(member -> lines.add(member.screening(0)));
    members.forEach(member -> lines.add(member.training(0, 15, 20)));
    members.forEach(member -> lines.add(member.checkIn(1, 0)));
    assertThat(statuses(send(lines))).hasSize(24).containsOnly("IMPORTED");
  }

  @Test
  void only_an_importer_imports_records() {
    for (String actor : List.of(MANAGER, CLINICIAN, member(anna.memberId()))) {
      assertThat(answer(actor, anna.acceptance(0), NDJSON)).isEqualTo(403);
    }
    assertThat(answer(IMPORTER, anna.acceptance(0), MediaType.APPLICATION_JSON)).isEqualTo(415);
    assertThat(answer(IMPORTER, "", NDJSON)).isEqualTo(200);
  }

  private PastDays planned() {
    UUID memberId = enrolled();
    UUID planId = UUID.randomUUID();
    await()
        .atMost(60, SECONDS)
        .until(
            () ->
                post(
                        CLINICIAN,
                        "/api/members/" + memberId + "/plan",
                        "{\"planId\": \"%s\", \"routines\": [\"%s\"], \"sessionsPerWeek\": 3}"
                            .formatted(planId, CatalogueOnTheBus.RELIEF))
                    .getStatusCode()
                    .is2xxSuccessful());
    return new PastDays(memberId, planId, questions());
  }

  private JsonNode questions() {
    return ok(get(MANAGER, "/api/screening/questions"));
  }

  private PrescriptionSnapshot snapshot(int day) {
    return SessionServiceStandIn.taken(anna.session(day)).orElseThrow().prescription();
  }

  /** The answers in the order of their lines. */
  private List<JsonNode> send(List<String> lines) {
    String answer =
        client(IMPORTER)
            .post()
            .uri("/api/imports/records")
            .contentType(NDJSON)
            .accept(NDJSON)
            .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
            .retrieve()
            .body(String.class);
    return String.valueOf(answer)
        .lines()
        .map(json::readTree)
        .sorted(Comparator.comparingInt(line -> line.path("line").asInt()))
        .toList();
  }

  private int answer(String actor, String body, MediaType type) {
    return client(actor)
        .post()
        .uri("/api/imports/records")
        .contentType(type)
        .body(body)
        .retrieve()
        .toBodilessEntity()
        .getStatusCode()
        .value();
  }

  private static List<String> statuses(List<JsonNode> answers) {
    return answers.stream().map(answer -> answer.path("status").asString()).toList();
  }
}
