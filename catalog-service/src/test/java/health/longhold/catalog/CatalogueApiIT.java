package health.longhold.catalog;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.catalog.exercise.domain.ExerciseSamples;
import health.longhold.starter.test.TestIssuer;
import health.longhold.starter.types.StoredJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Editing over HTTP, and what each kind of bad input is told. */
class CatalogueApiIT extends CatalogueIT {
  private static final String EXERCISES = "/api/catalogue/exercises/";
  private static final String ROUTINES = "/api/catalogue/routines/";

  private static ObjectNode exercise(int revision) {
    ObjectNode body = StoredJson.contracts().valueToTree(ExerciseSamples.CONTENT);
    return body.put("revision", revision);
  }

  private static String routine(String exercise, int exerciseRevision, int seconds) {
    return """
        {"revision": 1, "name": "Basics", "purpose": "Learn to hold still.", "items": [
          {"exerciseId": "%s", "exerciseRevision": %d, "ladder": "standard",
           "start": {"holdSeconds": %d, "repetitions": 1, "sets": 1}}]}
        """
        .formatted(exercise, exerciseRevision, seconds);
  }

  private ResponseEntity<JsonNode> publish(String exercise, JsonNode body) {
    return post(EDITOR_HEADER, EXERCISES + exercise + "/revisions", body.toString());
  }

  private static void assertProblem(
      ResponseEntity<JsonNode> answer, HttpStatus status, String code) {
    assertThat(answer.getStatusCode()).isEqualTo(status);
    assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(body(answer).path("code").asString()).isEqualTo(code);
  }

  @Test
  void a_published_exercise_is_read_edited_and_retired() {
    ResponseEntity<JsonNode> created = publish("api-plank", exercise(1));
    assertThat(created.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    assertThat(created.getHeaders().getETag()).isEqualTo("\"0\"");
    String location = String.valueOf(created.getHeaders().getLocation());
    assertThat(location).isEqualTo(EXERCISES + "api-plank/revisions/1");
    await().atMost(20, SECONDS).until(() -> get(location).getStatusCode().is2xxSuccessful());

    assertThat(publish("api-plank", exercise(2).put("name", "Soon Gone")).getHeaders().getETag())
        .isEqualTo("\"1\"");
    await()
        .atMost(20, SECONDS)
        .until(() -> body(EXERCISES + "api-plank").path("revision").asInt() == 2);
    assertThat(body(location).path("name").asString()).isEqualTo("Forearm Plank");
    assertThat(get(EXERCISES + "api-plank").getHeaders().getETag()).isEqualTo("\"1\"");

    ResponseEntity<JsonNode> retired = post(EDITOR_HEADER, EXERCISES + "api-plank/retire", "");
    assertThat(retired.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    await()
        .atMost(20, SECONDS)
        .until(() -> body(EXERCISES + "api-plank").path("retired").asBoolean());
    assertThat(body("/api/catalogue/exercises?q=soon gone").path("items")).isEmpty();
    assertProblem(publish("api-plank", exercise(3)), HttpStatus.CONFLICT, "EXERCISE_RETIRED");
    assertProblem(
        post(EDITOR_HEADER, ROUTINES + "api-basics/revisions", routine("api-plank", 2, 10)),
        HttpStatus.UNPROCESSABLE_CONTENT,
        "EXERCISE_RETIRED");
  }

  @Test
  void a_routine_may_follow_its_exercise_at_once() {
    publish("api-hollow", exercise(1));
    String path = ROUTINES + "api-hollow-basics";
    ResponseEntity<JsonNode> created =
        post(EDITOR_HEADER, path + "/revisions", routine("api-hollow", 1, 10));
    assertThat(created.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    await().atMost(20, SECONDS).until(() -> get(path).getStatusCode().is2xxSuccessful());
    assertThat(body(path).at("/items/0/start/holdSeconds").asInt()).isEqualTo(10);
    assertThat(get(path + "/revisions/1").getStatusCode()).isEqualTo(HttpStatus.OK);

    ResponseEntity<JsonNode> offLadder =
        post(EDITOR_HEADER, ROUTINES + "api-off/revisions", routine("api-hollow", 1, 12));
    assertProblem(offLadder, HttpStatus.UNPROCESSABLE_CONTENT, "START_NOT_ON_LADDER");
    assertThat(body(offLadder).at("/details/allowed").asString()).isEqualTo("10×1, 20×1");
    assertThat(get(ROUTINES + "api-off").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void repeating_is_safe_and_contradicting_is_not() {
    publish("api-repeat", exercise(1));
    ResponseEntity<JsonNode> again = publish("api-repeat", exercise(1));
    assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    assertThat(again.getHeaders().getETag()).isEqualTo("\"0\"");
    assertProblem(
        publish("api-repeat", exercise(1).put("name", "Another")),
        HttpStatus.CONFLICT,
        "REVISION_EXISTS");
    assertProblem(publish("api-repeat", exercise(3)), HttpStatus.CONFLICT, "REVISION_NOT_NEXT");
  }

  @Test
  void an_edit_of_an_older_state_is_refused() {
    publish("api-stale", exercise(1));
    publish("api-stale", exercise(2));
    ResponseEntity<JsonNode> stale =
        client()
            .post()
            .uri(EXERCISES + "api-stale/revisions")
            .header("Authorization", TestIssuer.bearer(EDITOR_HEADER))
            .header("If-Match", "\"0\"")
            .contentType(MediaType.APPLICATION_JSON)
            .body(exercise(3).toString())
            .retrieve()
            .toEntity(JsonNode.class);
    assertThat(stale.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
  }

  @Test
  void only_an_editor_of_the_shared_catalogue_edits() {
    String path = EXERCISES + "api-forbidden/revisions";
    assertProblem(
        post(MEMBER_HEADER, path, exercise(1).toString()), HttpStatus.FORBIDDEN, "FORBIDDEN");
    assertProblem(
        post("e-1; tenant=north-clinic; roles=CATALOGUE_EDITOR", path, exercise(1).toString()),
        HttpStatus.FORBIDDEN,
        "NOT_THE_CATALOGUES_PROGRAMME");
    assertProblem(
        post(MEMBER_HEADER, EXERCISES + "api-forbidden/retire", ""),
        HttpStatus.FORBIDDEN,
        "FORBIDDEN");
    assertThat(get(EXERCISES + "api-forbidden").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void what_was_never_published_is_not_found() {
    assertProblem(get(EXERCISES + "no-such"), HttpStatus.NOT_FOUND, "EXERCISE_UNKNOWN");
    assertProblem(get(EXERCISES + "no-such/revisions/1"), HttpStatus.NOT_FOUND, "EXERCISE_UNKNOWN");
    assertProblem(get(ROUTINES + "no-such"), HttpStatus.NOT_FOUND, "ROUTINE_UNKNOWN");
    assertProblem(
        post(EDITOR_HEADER, EXERCISES + "no-such/retire", ""),
        HttpStatus.NOT_FOUND,
        "EXERCISE_UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name              | ""                               | 422 | name
          name              | null                             | 422 | name
          settings          | ["Room Corner"]                  | 422 | settings
          kind              | "POWERLIFT"                      | 400 | kind
          loads             | ["ELBOW"]                        | 400 | loads[0]
          loads             | []                               | 422 | loads
          revision          | "one"                            | 400 | revision
          phases            | ["hold"]                         | 422 | phases[0]
          ladders           | {}                               | 422 | ladders
          /ladders/standard/rungs/0/dose/holdSeconds | -5      | 422 | ladders.standard.rungs[0].dose
          /ladders/standard/rungs/0/dose/holdSeconds | 999999  | 422 | ladders.standard.rungs[0].dose
          /ladders/standard/rungs/1/dose/holdSeconds | 10      | 422 | ladders.standard
          """)
  void a_bad_field_is_named(String field, String value, int status, String named) {
    ObjectNode body = exercise(1);
    JsonNode bad = StoredJson.contracts().readTree(value);
    if (field.startsWith("/")) {
      int last = field.lastIndexOf('/');
      ((ObjectNode) body.at(field.substring(0, last))).set(field.substring(last + 1), bad);
    } else {
      body.set(field, bad);
    }
    ResponseEntity<JsonNode> answer = publish("api-bad", body);
    assertThat(answer.getStatusCode().value()).as(String.valueOf(answer)).isEqualTo(status);
    assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    JsonNode problem = body(answer);
    assertThat(problem.at("/errors/0/field").asString(problem.at("/details/field").asString("")))
        .as(String.valueOf(answer))
        .isEqualTo(named);
    assertThat(get(EXERCISES + "api-bad").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void a_body_that_is_no_revision_is_refused() {
    String path = EXERCISES + "api-bad/revisions";
    assertThat(post(EDITOR_HEADER, path, "{\"revision\": 1").getStatusCode())
        .isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(
            post(EDITOR_HEADER, path, exercise(1).toString(), MediaType.TEXT_PLAIN).getStatusCode())
        .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    assertThat(publish("api-bad", exercise(1).put("colour", "red")).getStatusCode())
        .isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(publish("Api_Bad", exercise(1)).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
  }

  @ParameterizedTest
  @CsvSource({
    "region=KNEE, region",
    "laterality=SIDEWAYS, laterality",
    "limit=0, limit",
    "limit=201, limit",
    "limit=many, limit",
    "after=yesterday, after"
  })
  void a_bad_question_is_named(String question, String field) {
    ResponseEntity<JsonNode> answer = get("/api/catalogue/exercises?" + question);
    assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
    assertThat(body(answer).at("/errors/0/field").asString()).isEqualTo(field);
  }

  @Test
  void the_openapi_document_shows_revisions_as_they_are_written() {
    JsonNode schemas = body("/v3/api-docs").at("/components/schemas");
    for (String schema :
        List.of(
            "PublishedExercise", "NewExerciseRevision", "PublishedRoutine", "NewRoutineRevision")) {
      assertThat(schemas.path(schema).path("properties").propertyNames())
          .as(schema)
          .contains("revision", "name")
          .doesNotContain("content");
    }
  }

  @Test
  void a_question_without_an_actor_is_unauthorised() {
    ResponseEntity<JsonNode> answer =
        RestClient.builder()
            .defaultStatusHandler(HttpStatusCode::isError, (_, _) -> {})
            .build()
            .get()
            .uri("http://127.0.0.1:" + port + "/api/catalogue/exercises")
            .retrieve()
            .toEntity(JsonNode.class);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
  }
}
