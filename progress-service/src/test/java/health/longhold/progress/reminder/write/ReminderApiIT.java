package health.longhold.progress.reminder.write;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import health.longhold.progress.ProgressIT;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

class ReminderApiIT extends ProgressIT {
  private static final String WANTED =
      """
      {"days": ["FRIDAY", "MONDAY"], "times": ["12:30", "08:15"],
       "between": {"from": "09:00", "to": "17:00", "times": 3}}
      """;

  @LocalServerPort private int here;

  @Test
  void what_is_set_comes_back_and_the_same_once_more_changes_nothing() {
    UUID memberId = enrolled();
    String self = member(memberId);
    JsonNode first = ok(get(self, path(memberId)));
    assertThat(first.path("days")).isEmpty();
    assertThat(first.path("upcoming")).isEmpty();

    ResponseEntity<JsonNode> set = put(self, path(memberId), WANTED);
    assertThat(set.getHeaders().getCacheControl()).contains("no-store");
    String since = since(memberId);
    JsonNode again = ok(put(self, path(memberId), WANTED));

    assertThat(again).isEqualTo(ok(get(self, path(memberId))));
    assertThat(again.path("days").toString()).isEqualTo("[\"MONDAY\",\"FRIDAY\"]");
    assertThat(again.path("times").toString()).isEqualTo("[\"08:15\",\"12:30\"]");
    assertThat(again.path("ofDay").toString())
        .isEqualTo("[\"08:15\",\"11:00\",\"12:30\",\"13:00\",\"15:00\"]");
    assertThat(again.at("/between/from").asString()).isEqualTo("09:00");
    assertThat(since(memberId)).isEqualTo(since);
    assertThat(ok(put(self, path(memberId), "{\"days\": [], \"times\": []}")).path("ofDay"))
        .isEmpty();
  }

  private String since(UUID memberId) {
    return jdbc.sql("select since::text from reminder where member_id = :id")
        .param("id", memberId)
        .query(String.class)
        .single();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"days\": [], \"times\": [\"08:00\"]}",
        "{\"days\": [\"MONDAY\"], \"times\": [\"08:00:30\"]}",
        "{\"days\": [\"MONDAY\"]}",
        "{\"days\": [\"MONDAY\"], \"times\": [],"
            + " \"between\": {\"from\": \"09:00\", \"to\": \"09:30\", \"times\": 3}}"
      })
  void what_cannot_be_is_refused(String wanted) {
    UUID memberId = enrolled();

    ResponseEntity<JsonNode> refused = put(member(memberId), path(memberId), wanted);

    assertThat(refused.getStatusCode().value()).isEqualTo(422);
    assertThat(String.valueOf(refused.getHeaders().getContentType()))
        .isEqualTo("application/problem+json");
    assertThat(ok(get(member(memberId), path(memberId))).path("days")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"days\": [\"SOMEDAY\"], \"times\": []}",
        "{\"days\": [], \"times\": [], \"at\": 1}",
        "no"
      })
  void what_cannot_be_read_is_malformed(String wanted) {
    UUID memberId = enrolled();

    assertThat(put(member(memberId), path(memberId), wanted).getStatusCode().value())
        .isEqualTo(400);
  }

  @Test
  void are_nobody_elses_to_see_or_to_set() {
    UUID memberId = enrolled();
    UUID other = enrolled();
    for (String who : List.of(CLINICIAN, MANAGER, IMPORTER)) {
      assertThat(code(get(who, path(memberId)))).isEqualTo("403 FORBIDDEN");
      assertThat(code(put(who, path(memberId), WANTED))).isEqualTo("403 FORBIDDEN");
      assertThat(code(open(who, memberId, secret()))).isEqualTo("403 FORBIDDEN");
    }
    for (String who : List.of(member(other), member(memberId, "south"))) {
      assertThat(code(get(who, path(memberId)))).startsWith("404");
      assertThat(code(put(who, path(memberId), WANTED))).startsWith("404");
      assertThat(code(open(who, memberId, secret()))).startsWith("404");
    }
  }

  @Test
  void a_calendar_is_read_without_a_sign_in_until_a_new_address_ends_the_old() {
    UUID memberId = enrolled();
    String self = member(memberId);
    ok(put(self, path(memberId), WANTED));
    String first = secret();
    assertThat(calendar(first).getStatusCode().value()).isEqualTo(404);

    assertThat(ok(open(self, memberId, first)).path("calendar").asBoolean()).isTrue();
    ok(open(self, memberId, first));
    ResponseEntity<String> read = calendar(first);

    assertThat(read.getStatusCode().value()).isEqualTo(200);
    assertThat(String.valueOf(read.getHeaders().getContentType()))
        .isEqualTo("text/calendar;charset=UTF-8");
    assertThat(read.getHeaders().getCacheControl()).contains("private", "max-age=900");
    List<VEvent> events = Biweekly.parse(String.valueOf(read.getBody())).first().getEvents();
    assertThat(events).hasSize(5);
    assertThat(events)
        .allSatisfy(
            event ->
                assertThat(event.getSummary().getValue())
                    .isEqualTo("Longhold: a few minutes for you"));
    assertThat(read.getBody())
        .contains("TZID:Asia/Kolkata")
        .doesNotContain(memberId.toString(), first)
        .doesNotContainIgnoringCase("pain", "back", "exercise", "north");

    String second = secret();
    ok(open(self, memberId, second));
    assertThat(calendar(first).getStatusCode().value()).isEqualTo(404);
    assertThat(calendar(second).getStatusCode().value()).isEqualTo(200);
    assertThat(
            send(HttpMethod.DELETE, self, path(memberId) + "/calendar", "", null)
                .getStatusCode()
                .value())
        .isEqualTo(204);
    assertThat(calendar(second).getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void an_unchanged_calendar_is_not_sent_again() {
    UUID memberId = enrolled();
    String secret = secret();
    ok(put(member(memberId), path(memberId), WANTED));
    ok(open(member(memberId), memberId, secret));
    String tag = String.valueOf(calendar(secret).getHeaders().getETag());

    ResponseEntity<String> again =
        nobody()
            .get()
            .uri("/calendar/" + secret + ".ics")
            .header("If-None-Match", tag)
            .retrieve()
            .toEntity(String.class);

    assertThat(again.getStatusCode().value()).isEqualTo(304);
  }

  @Test
  void only_a_hash_of_the_address_is_kept_and_one_that_can_be_guessed_is_refused() {
    UUID memberId = enrolled();
    String secret = secret();
    ok(open(member(memberId), memberId, secret));

    assertThat(
            jdbc.sql("select secret_hash from reminder_calendar where member_id = :id")
                .param("id", memberId)
                .query(String.class)
                .single())
        .matches("[0-9a-f]{64}");
    assertThat(code(open(member(memberId), memberId, "a".repeat(43)))).startsWith("422");
    UUID other = enrolled();
    assertThat(code(open(member(other), other, secret))).startsWith("422");
  }

  @Test
  void of_somebody_who_was_erased_nothing_is_left() {
    UUID memberId = enrolled();
    String self = member(memberId);
    String secret = secret();
    ok(put(self, path(memberId), WANTED));
    ok(open(self, memberId, secret));

    ok(post(self, "/api/members/" + memberId + "/erasure", "{}"));

    await().atMost(30, SECONDS).until(() -> rows("reminder", memberId) == 0);
    await().atMost(30, SECONDS).until(() -> rows("reminder_calendar", memberId) == 0);
    assertThat(calendar(secret).getStatusCode().value()).isEqualTo(404);
    assertThat(put(self, path(memberId), WANTED).getStatusCode().value()).isEqualTo(410);
  }

  private int rows(String table, UUID memberId) {
    return jdbc.sql("select count(*) from " + table + " where member_id = :id")
        .param("id", memberId)
        .query(Integer.class)
        .single();
  }

  private static String path(UUID memberId) {
    return "/api/members/" + memberId + "/reminders";
  }

  private ResponseEntity<JsonNode> open(String who, UUID memberId, String secret) {
    return put(who, path(memberId) + "/calendar", "{\"secret\": \"" + secret + "\"}");
  }

  private ResponseEntity<String> calendar(String secret) {
    return nobody().get().uri("/calendar/" + secret + ".ics").retrieve().toEntity(String.class);
  }

  private RestClient nobody() {
    return RestClient.builder()
        .baseUrl("http://127.0.0.1:" + here)
        .defaultStatusHandler(HttpStatusCode::isError, (_, _) -> {})
        .build();
  }

  private static String secret() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
