package health.longhold.system;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.system.Web.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong gets one clear problem document, and nothing is half-written. */
@ExtendWith(SharedPlatform.class)
@TestInstance(Lifecycle.PER_CLASS)
class BadInputIT {
  private final Instant began = Trainee.now();
  private Trainee trainee;
  private UUID session = Trainee.newId();

  @BeforeAll
  void a_member_in_the_middle_of_a_session(PlatformProcess platform) {
    trainee = Trainee.ready(platform);
    session = trainee.running();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/catalogue/exercises/no-such-exercise",
        "/api/catalogue/exercises/prone-leg-lift/revisions/99",
        "/api/catalogue/routines/no-such-routine",
        "/api/sessions/01900000-0000-7000-8000-000000000000",
        "/api/members/01900000-0000-7000-8000-000000000000",
        "/api/members/01900000-0000-7000-8000-000000000000/targets",
        "/api/members/01900000-0000-7000-8000-000000000000/timeline",
        "/api/nothing"
      })
  void unknown_ids_are_not_found(String path) {
    problem(trainee.clinician().get(path), 404);
  }

  @Test
  void another_member_does_not_learn_that_a_session_exists() {
    Trainee stranger = Trainee.named(trainee.platform());

    problem(stranger.self().get("/api/sessions/" + session), 404);
    problem(
        stranger.self().post("/api/sessions/" + session + "/journal", trainee.batch(List.of())),
        404);
  }

  @Test
  void a_wrong_type_names_its_field() {
    Answer answer =
        trainee
            .self()
            .post(
                trainee.path("/check-ins"),
                Map.of("id", Trainee.newId(), "at", Trainee.now(), "score", "much"));

    assertThat(problem(answer, 422, 400)).contains("score");
  }

  @Test
  void a_number_outside_its_scale_names_its_field_and_range() {
    Answer answer =
        trainee
            .self()
            .post(
                trainee.path("/check-ins"),
                Map.of("id", Trainee.newId(), "at", Trainee.now(), "score", 11));

    assertThat(problem(answer, 422)).contains("score").contains("0 to 10");
  }

  @Test
  void an_id_that_is_none_names_its_field() {
    assertThat(problem(trainee.self().get("/api/sessions/not-an-id"), 400, 404, 422))
        .contains("sessionId");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 3601, 1e9})
  void negative_and_absurd_seconds_are_rejected_alone(double seconds) {
    rejected(Map.of("heldSeconds", seconds), "OUT_OF_RANGE", "heldSeconds");
  }

  @Test
  void a_side_the_exercise_does_not_have_is_rejected() {
    rejected(Map.of("side", "LEFT"), "WRONG_SIDE", "side");
  }

  @Test
  void a_phase_the_exercise_does_not_have_is_rejected() {
    rejected(Map.of("phase", "CAT"), "WRONG_PHASE", "phase");
  }

  @Test
  void an_item_that_is_not_prescribed_is_rejected() {
    rejected(Map.of("item", 7), "ITEM_NOT_PRESCRIBED", "item");
  }

  @Test
  void times_of_the_future_and_of_long_ago_are_rejected() {
    rejectedAt(began.plus(Duration.ofHours(1)));
    rejectedAt(began.minus(Duration.ofDays(31)));
    for (Instant at : List.of(began.plus(Duration.ofHours(1)), began.minus(Duration.ofDays(31)))) {
      Answer answer =
          trainee
              .self()
              .post(
                  trainee.path("/check-ins"), Map.of("id", Trainee.newId(), "at", at, "score", 1));
      assertThat(problem(answer, 422)).contains("at");
    }
  }

  @Test
  void a_batch_of_more_than_500_entries_is_too_large() {
    Map<String, Object> entry = Entries.oneHold(began, Map.of());

    problem(trainee.journal(session, Collections.nCopies(501, entry)), 413);
  }

  @Test
  void a_body_of_more_than_256_kb_is_too_large() {
    String body = "{\"entries\":[\"" + "x".repeat(300_000) + "\"]}";

    problem(
        trainee
            .self()
            .send("POST", "/api/sessions/" + session + "/journal", "application/json", body),
        413);
  }

  @Test
  void truncated_json_is_malformed() {
    problem(
        trainee
            .self()
            .send("POST", trainee.path("/check-ins"), "application/json", "{\"id\": \"0190"),
        400);
  }

  @Test
  void another_media_type_is_not_understood() {
    problem(trainee.self().send("POST", trainee.path("/check-ins"), "text/csv", "a,b"), 415);
  }

  @Test
  void an_edit_of_an_older_state_is_refused() {
    Answer answer =
        trainee
            .clinician()
            .with("If-Match", "\"0\"")
            .put(
                trainee.path("/targets/prone-leg-lift"),
                Map.of("dose", dose(25), "reason", "TOO_EASY"));

    problem(answer, 412);
  }

  @Test
  void a_reused_key_with_another_body_is_a_conflict() {
    Web keyed = trainee.self().with("Idempotency-Key", Trainee.newId().toString());
    Map<String, Object> first = Map.of("id", Trainee.newId(), "at", Trainee.now(), "score", 1);
    Map<String, Object> other = Map.of("id", Trainee.newId(), "at", Trainee.now(), "score", 2);

    assertThat(keyed.post(trainee.path("/check-ins"), first).status()).isEqualTo(200);
    assertThat(keyed.post(trainee.path("/check-ins"), first).status()).isEqualTo(200);
    problem(keyed.post(trainee.path("/check-ins"), other), 409);
  }

  @Test
  void nothing_starts_without_a_screening() {
    Trainee unscreened = Trainee.named(trainee.platform());
    unscreened.enrol();
    unscreened.prescribePlan();
    unscreened.accept(Trainee.now());

    Answer answer = unscreened.prescription(Trainee.newId());

    assertThat(problem(answer, 409)).contains("SCREENING_NEEDED");
  }

  @Test
  void a_caller_without_a_name_or_a_role_is_turned_away() {
    Web nobody = new Web(trainee.platform().url(), () -> "", Map.of());
    Web manager = Web.manager(trainee.platform());

    problem(nobody.get(trainee.path("/targets")), 401);
    Map<String, Object> morning = Map.of("id", Trainee.newId(), "at", Trainee.now(), "score", 1);
    problem(manager.post(trainee.path("/check-ins"), morning), 403);
  }

  /** Nothing of what was refused above has left a trace in the session. */
  private void rejected(Map<String, Object> changed, String code, String field) {
    Answer answer = trainee.journal(session, List.of(Entries.oneHold(began, changed)));

    assertThat(answer.status()).isEqualTo(200);
    JsonNode rejected = answer.body().get("rejected");
    assertThat(rejected).hasSize(1);
    assertThat(rejected.get(0).get("code").asString()).isEqualTo(code);
    assertThat(rejected.get(0).path("field").asString("")).isEqualTo(field);
    assertThat(answer.body().get("accepted").asInt()).isZero();
  }

  private void rejectedAt(Instant at) {
    Answer answer = trainee.journal(session, List.of(Entries.oneHold(at, Map.of("side", "BOTH"))));

    assertThat(answer.body().get("rejected").get(0).get("code").asString())
        .isEqualTo("TIME_OUT_OF_RANGE");
  }

  /** A problem document of one of these statuses; all of its text. */
  private static String problem(Answer answer, Integer... statuses) {
    assertThat(answer.status()).as(answer.body().toString()).isIn((Object[]) statuses);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    for (String field : List.of("type", "title", "status", "detail", "instance", "code")) {
      assertThat(answer.body().has(field)).as(field + " of " + answer.body()).isTrue();
    }
    return answer.body().toString();
  }

  private static Map<String, Integer> dose(int holdSeconds) {
    return Map.of("holdSeconds", holdSeconds, "repetitions", 1, "sets", 1);
  }
}
