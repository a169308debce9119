package health.longhold.system;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.system.Web.Answer;
import health.longhold.system.rederive.Rederive;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One person across the three services: read it from top to bottom to learn what Longhold does.
 * Everything here is the public surface; what happens in between is named in the comments.
 */
@ExtendWith(SharedPlatform.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class StoryIT {
  private static final String LIFT = "prone-leg-lift";
  private static final Path POLICY =
      Path.of("../../progress-service/src/main/resources/policies/gradual-hold-1.yaml");

  // yesterday evening, so that this morning's check-in may follow at once
  private final Instant evening = Trainee.now().minus(Duration.ofHours(14));
  private final UUID prescription = Trainee.newId();
  private final UUID session = Trainee.newId();
  private Trainee asha;
  private List<Map<String, Object>> journal = List.of();

  @BeforeAll
  void meet(PlatformProcess platform) {
    asha = Trainee.named(platform);
  }

  // progress-service: MemberEnrolled. Names would go to the directory, and nowhere else.
  @Test
  @Order(1)
  void use_case_1_a_programme_enrols_a_member() {
    Answer enrolled = asha.enrol();

    assertThat(enrolled.status()).isEqualTo(201);
    assertThat(enrolled.text("zone")).isEqualTo("Asia/Kolkata");
    assertThat(enrolled.body().get("clinicalCover").asBoolean()).isTrue();
    assertThat(asha.enrol().status()).as("repeating is safe").isEqualTo(200);
  }

  // progress-service reads the catalogue's records from Kafka, so it can propose a plan by itself.
  @Test
  @Order(2)
  void use_case_2_a_clinician_prescribes_and_the_member_accepts() {
    assertThat(asha.prescribePlan().status()).isEqualTo(201);
    assertThat(asha.accept(evening.minus(Duration.ofHours(1))).status()).isEqualTo(200);

    JsonNode lift = asha.target(LIFT);
    assertThat(seconds(lift)).as("the lowest rung").isEqualTo(20);
  }

  // session-service knows the screening from progress.targets.v1.
  @Test
  @Order(3)
  void use_case_3_nothing_is_trained_before_the_questions_are_answered() {
    assertThat(asha.prescription(Trainee.newId()).text("code")).isEqualTo("SCREENING_NEEDED");

    Answer screening = asha.screen(evening.minus(Duration.ofMinutes(30)));

    assertThat(screening.text("level")).isEqualTo("NONE");
    asha.targets(targets -> targets.body().has("screeningValidUntil"));
  }

  // session-service freezes targets and revisions, so that the phone may go offline.
  @Test
  @Order(4)
  void use_case_4_the_phone_fetches_a_prescription() {
    Answer issued = asha.prescription(prescription);

    assertThat(issued.status()).isEqualTo(201);
    List<String> names = new ArrayList<>();
    issued.body().get("items").forEach(item -> names.add(item.get("exerciseId").asString()));
    assertThat(names)
        .containsExactly(
            "cat-cow",
            "child-pose",
            "doorway-stretch",
            "alternate-leg-and-arm-raise",
            LIFT,
            "room-corner-stretch");
    journal = Entries.whole(evening, issued.body()).all();
  }

  // session-service: SessionStarted, JournalRecorded, SessionEnded; the outcome goes to Kafka.
  @Test
  @Order(5)
  void use_case_5_she_trains_and_the_journal_arrives_in_batches() {
    assertThat(asha.start(session, prescription, evening).status()).isEqualTo(201);
    int half = journal.size() / 2;

    Answer first = asha.journal(session, journal.subList(0, half));
    Answer second = asha.journal(session, journal.subList(half, journal.size()));

    assertThat(first.body().get("acknowledgedThrough").asInt()).isEqualTo(half);
    assertThat(first.body().get("session").get("state").asString()).isEqualTo("RUNNING");
    assertThat(second.body().get("acknowledgedThrough").asInt()).isEqualTo(journal.size());
    assertThat(second.body().get("session").get("state").asString()).isEqualTo("ENDED");
  }

  // progress-service: SessionAssessed, with one decision for each exercise and its reasons.
  @Test
  @Order(6)
  void use_case_6_every_exercise_gets_a_decision_that_explains_itself() {
    JsonNode decision = decision(1);

    assertThat(decision.get("decision").asString()).isEqualTo("KEEP");
    assertThat(decision.get("policy").asString()).startsWith("gradual-hold");
    assertThat(decision.get("rule").asString()).isNotEmpty();
    assertThat(decision.get("nearestMiss").get("needed").asDouble())
        .isGreaterThan(decision.get("nearestMiss").get("actual").asDouble());
  }

  @Test
  @Order(7)
  void use_case_7_a_journal_sent_again_changes_nothing() {
    Answer again = asha.journal(session, journal.reversed());

    assertThat(again.body().get("duplicates").asInt()).isEqualTo(journal.size());
    assertThat(again.body().get("accepted").asInt()).isZero();
    assertThat(asha.self().get("/api/sessions/" + session).body().get("revision").asInt())
        .isEqualTo(1);
  }

  // session-service: SessionCorrected revision 2; progress-service judges the session again.
  @Test
  @Order(8)
  void use_case_8_a_mistyped_hold_is_corrected_and_both_decisions_stay() {
    Map<String, Object> hold =
        journal.stream()
            .filter(each -> "HoldCompleted".equals(each.get("type")))
            .filter(each -> Integer.valueOf(5).equals(each.get("item")))
            .findFirst()
            .orElseThrow();
    Map<String, Object> corrected =
        Map.of(
            "seq",
            journal.size() + 1,
            "id",
            Trainee.newId(),
            "at",
            Trainee.now(),
            "elapsedMs",
            60_000,
            "type",
            "Corrected",
            "corrects",
            Map.of("device", asha.device(), "seq", hold.get("seq")),
            "number",
            1,
            "fields",
            Map.of("heldSeconds", 12.0));

    assertThat(asha.journal(session, List.of(corrected)).body().get("rejected")).isEmpty();

    JsonNode judgedAgain = decision(2);
    assertThat(judgedAgain.get("rule").asString()).isEqualTo("HOLD_MISSED");
    assertThat(judgedAgain.get("nearestMiss").get("actual").asDouble()).isEqualTo(12.0);
    assertThat(decision(1).get("superseded").asBoolean()).isTrue();
  }

  @Test
  @Order(9)
  void use_case_9_the_next_morning_she_tells_how_it_feels() {
    Answer morning =
        asha.self()
            .post(
                asha.path("/check-ins"),
                Map.of("id", Trainee.newId(), "at", Trainee.now(), "score", 1));

    assertThat(morning.status()).isEqualTo(200);
    asha.targets(each -> each.body().get("asOf").asLong() >= morning.body().get("asOf").asLong());
  }

  // Kafka carries the new target to session-service, into the next prescription.
  @Test
  @Order(10)
  void use_case_10_a_clinician_sets_a_target_and_the_next_prescription_has_it() {
    Map<String, Integer> dose = Map.of("holdSeconds", 25, "repetitions", 1, "sets", 1);
    Answer override =
        asha.clinician()
            .put(asha.path("/targets/" + LIFT), Map.of("dose", dose, "reason", "TOO_EASY"));
    assertThat(override.status()).isEqualTo(200);
    long asOf = override.body().get("asOf").asLong();
    asha.targets(targets -> targets.body().get("asOf").asLong() >= asOf);

    Answer next = asha.prescription(Trainee.newId());

    assertThat(seconds(next.body().get("items").get(4))).isEqualTo(25);
  }

  // session-service tells at once; progress-service suspends, alerts, and ends the session.
  @Test
  @Order(11)
  void use_case_11_a_red_flag_ends_the_session_and_calls_a_clinician() {
    UUID running = asha.running();
    Map<String, Object> flag =
        new Entries(Trainee.now()).add("RedFlagReported", Map.of("flag", "chest-pain"));

    asha.journal(running, List.of(flag));

    asha.targets(targets -> targets.body().has("suspension"));
    Trainee.until(
        () -> asha.self().get("/api/sessions/" + running),
        each -> each.body().get("session").get("state").asString().equals("ENDED"));
    Answer alerts =
        Trainee.until(
            () -> asha.clinician().get("/api/alerts?limit=200"),
            each -> each.body().toString().contains(asha.id().toString()));
    assertThat(alerts.body().toString()).contains("EMERGENCY");
    assertThat(asha.prescription(Trainee.newId()).text("code")).isEqualTo("SUSPENDED");
  }

  @Test
  @Order(12)
  void use_case_12_only_a_clinician_lets_her_go_on() {
    Answer cleared =
        asha.clinician().post(asha.path("/suspension/clear"), Map.of("reason", "ASSESSED"));

    assertThat(cleared.status()).isEqualTo(200);
    asha.targets(targets -> !targets.body().has("suspension"));
  }

  @Test
  @Order(13)
  void use_case_13_her_timeline_tells_all_of_it() {
    Answer timeline =
        Trainee.until(
            () -> asha.self().get(asha.path("/timeline?limit=200")),
            each -> each.body().get("items").size() >= 8);

    Instant last = Instant.MAX;
    for (JsonNode item : timeline.body().get("items")) {
      Instant at = Instant.parse(item.get("at").asString());
      assertThat(at).isBeforeOrEqualTo(last);
      last = at;
    }
  }

  // Another member, twelve weeks: the days are those the domain's own rules give.
  @Test
  @Order(14)
  void use_case_14_in_twelve_weeks_the_prone_leg_lift_grows_from_20_to_60_seconds() {
    StoryRun story = StoryRun.tell(asha.platform());

    assertThat(story.exitCode()).as(story.errors()).isZero();
    JsonNode ladder = ladder(JsonMapper.builder().build().readTree(story.json()));
    List<String> steps = new ArrayList<>();
    ladder
        .get("changes")
        .forEach(each -> steps.add(each.get("day").asInt() + ": " + seconds(each, "to")));
    assertThat(seconds(ladder, "start")).isEqualTo(20);
    assertThat(steps).containsExactly("17: 30", "36: 45", "52: 60", "63: 45", "80: 60");
  }

  @Test
  @Order(15)
  void use_case_15_every_decision_can_be_derived_again_from_the_topics_and_the_policy(
      PlatformProcess platform) throws Exception {
    Rederive.Report report =
        Rederive.check(platform.reader(), platform.url(), platform::token, POLICY);

    assertThat(report.disagreements()).isEmpty();
    assertThat(report.decisions()).isGreaterThan(33 * 6);
  }

  @Test
  @Order(16)
  void use_case_16_a_cohort_of_fewer_than_eleven_is_not_shown() {
    Answer adherence =
        Web.manager(asha.platform()).get("/api/cohorts/" + asha.few() + "/adherence");

    assertThat(adherence.status()).isEqualTo(200);
    assertThat(adherence.body().get("weeks")).isNotEmpty();
    for (JsonNode week : adherence.body().get("weeks")) {
      assertThat(week.get("suppressed").asBoolean()).isTrue();
      assertThat(week.has("sessionsDone")).isFalse();
    }
  }

  private JsonNode decision(int revision) {
    Answer why = asha.why(LIFT, each -> find(each, revision).isPresent());
    return find(why, revision).orElseThrow();
  }

  private Optional<JsonNode> find(Answer why, int revision) {
    return StreamSupport.stream(why.body().path("decisions").spliterator(), false)
        .filter(each -> each.get("sessionId").asString().equals(session.toString()))
        .filter(each -> each.get("sessionRevision").asInt() == revision)
        .findFirst();
  }

  private static JsonNode ladder(JsonNode account) {
    return StreamSupport.stream(account.get("ladders").spliterator(), false)
        .filter(each -> each.get("exercise").asString().equals(LIFT))
        .findFirst()
        .orElseThrow();
  }

  private static int seconds(JsonNode withTarget) {
    return seconds(withTarget, "target");
  }

  private static int seconds(JsonNode node, String dose) {
    return node.get(dose).get("holdSeconds").asInt();
  }
}
