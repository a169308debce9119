package health.longhold.progress.screening.write;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Topics;
import health.longhold.progress.Bus;
import health.longhold.progress.ProgressIT;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class ScreeningApiIT extends ProgressIT {
  private final UUID id = UUID.randomUUID();

  @Test
  void answers_lead_to_a_level_at_once_and_to_a_record_without_answers() {
    UUID memberId = enrolled();
    JsonNode screening = ok(screen(memberId, Instant.now(), "worse-on-coughing"));
    assertThat(screening.path("screeningId").asString()).isEqualTo(id.toString());
    assertThat(screening.path("level").asString()).isEqualTo("WATCH");
    assertThat(screening.path("advice").asString()).isNotBlank();
    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () ->
                assertThat(Bus.heard(Topics.PROGRESS_EVENTS, memberId.toString()))
                    .filteredOn(heard -> heard.type().equals("progress.ScreeningRecorded.v1"))
                    .singleElement()
                    .satisfies(
                        heard ->
                            assertThat(heard.data().toString())
                                .contains("worse-on-coughing")
                                .doesNotContain("answers")));
  }

  @Test
  void repeats_are_safe_and_other_answers_are_not_mistaken_for_repeats() {
    UUID memberId = enrolled();
    Instant at = Instant.now();
    JsonNode first = ok(screen(memberId, at));
    assertThat(ok(screen(memberId, at))).isEqualTo(first);
    assertThat(code(screen(memberId, at, "fever"))).isEqualTo("409 SCREENING_ID_REUSED");
  }

  @ParameterizedTest
  @CsvSource({"north, clinician", "south, Nobody in your programme"})
  void a_review_is_promised_only_where_somebody_reviews(String programme, String words) {
    UUID memberId = enrolled(programme, "FROM_18");
    ResponseEntity<JsonNode> answer =
        post(member(memberId, programme), path(memberId), body(Instant.now(), "fever"));
    assertThat(ok(answer).path("advice").asString()).contains(words);
  }

  @Test
  void age_counts_by_the_members_enrolment() {
    UUID memberId = enrolled("north", "UNDER_18");
    JsonNode screening = ok(screen(memberId, Instant.now()));
    assertThat(screening.path("level").asString()).isEqualTo("REFER");
    assertThat(screening.path("flags").get(0).asString()).isEqualTo("age-under-18");
  }

  @Test
  void only_the_member_answers() {
    UUID memberId = enrolled();
    String body = body(Instant.now());
    assertThat(post(CLINICIAN, path(memberId), body).getStatusCode().value()).isEqualTo(403);
    assertThat(post(member(UUID.randomUUID()), path(memberId), body).getStatusCode().value())
        .isEqualTo(404);
    assertThat(code(post(member(memberId, "south"), path(memberId), body)))
        .isEqualTo("404 MEMBER_UNKNOWN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "not json",
        "{\"id\": \"x\", \"at\": \"2026-01-01T00:00:00Z\", \"answers\": {}}",
        "{\"id\": \"0197c000-0000-7000-8000-0000000000b1\", \"at\": \"yesterday\", \"answers\": {}}",
        "{\"id\": \"0197c000-0000-7000-8000-0000000000b1\", \"at\": null, \"answers\": {\"fever\": \"no\"}}"
      })
  void what_is_no_screening_is_refused(String body) {
    UUID memberId = enrolled();
    assertThat(post(member(memberId), path(memberId), body).getStatusCode().value()).isIn(400, 422);
  }

  @Test
  void whole_answers_within_the_time_limits_are_asked_for() {
    UUID memberId = enrolled();
    assertThat(
            code(
                post(
                    member(memberId),
                    path(memberId),
                    body(Instant.now()).replace("\"fever\": false,", ""))))
        .isEqualTo("422 ANSWERS_MISSING");
    for (Duration off : List.of(Duration.ofMinutes(6), Duration.ofDays(-31))) {
      assertThat(screen(memberId, Instant.now().plus(off)).getStatusCode().value()).isEqualTo(422);
    }
  }

  private ResponseEntity<JsonNode> screen(UUID memberId, Instant at, String... yes) {
    return post(member(memberId), path(memberId), body(at, yes));
  }

  private String body(Instant at, String... yes) {
    String answers =
        ok(get(MANAGER, "/api/screening/questions"))
            .path("questions")
            .valueStream()
            .map(question -> question.path("code").asString())
            .map(code -> "\"%s\": %s".formatted(code, List.of(yes).contains(code)))
            .collect(joining(","));
    return "{\"id\": \"%s\", \"at\": \"%s\", \"answers\": {%s}}".formatted(id, at, answers);
  }

  private static String path(UUID memberId) {
    return "/api/members/" + memberId + "/screenings";
  }
}
