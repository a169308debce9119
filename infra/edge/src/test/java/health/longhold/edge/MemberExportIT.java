package health.longhold.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
    properties = {
      "spring.config.name=edge",
      "management.server.port=0",
      "longhold.identity.client-secret=secret",
      "longhold.identity.cookie-key=bG9uZ2hvbGQtdGhyb3ctYXdheS1jb29raWUta2V5LTE=",
      "longhold.export.largest-part=1KB",
      "longhold.export.at-once=1"
    },
    webEnvironment = WebEnvironment.RANDOM_PORT)
class MemberExportIT {
  private static final Backend SESSION = Backend.start("session");
  private static final Backend PROGRESS = Backend.start("progress");
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PROBLEM = "{\"code\": \"SOME_CODE\"}";

  private final HttpClient http = HttpClient.newHttpClient();
  private final UUID member = UUID.randomUUID();
  private final String path = "/api/members/" + member + "/export";

  @Value("${local.server.port}")
  int port;

  @DynamicPropertySource
  static void backends(DynamicPropertyRegistry properties) {
    for (Backend backend : new Backend[] {SESSION, PROGRESS}) {
      String service = "longhold.services." + backend.name();
      properties.add(service + ".url", backend::url);
      properties.add(service + ".management-url", backend::url);
    }
  }

  @AfterAll
  static void stop() {
    SESSION.stop();
    PROGRESS.stop();
  }

  @BeforeEach
  void forget() {
    SESSION.requests().clear();
    PROGRESS.requests().clear();
  }

  @Test
  void makes_one_document_of_all_parts_for_the_member_to_keep() throws Exception {
    PROGRESS.answers(path + "/progress", 200, "{\"you\": {\"name\": \"Member 07\"}}");
    SESSION.answers(path + "/session", 200, "{\"sessions\": [1, 2]}");

    HttpResponse<String> answer = export();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"longhold-export.json\"");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValueAsLong("Content-Length"))
        .hasValue(answer.body().length());
    JsonNode document = JSON.readTree(answer.body());
    assertThat(document.propertyNames())
        .containsExactly("exportedAt", "member", "progress", "session");
    assertThat(Instant.parse(document.path("exportedAt").asString())).isBefore(Instant.now());
    assertThat(document.path("member").asString()).isEqualTo(member.toString());
    assertThat(document.at("/progress/you/name").asString()).isEqualTo("Member 07");
    assertThat(document.at("/session/sessions")).hasSize(2);
  }

  @Test
  void asks_in_the_name_of_the_caller() throws Exception {
    PROGRESS.answers(path + "/progress", 200, "{}");
    SESSION.answers(path + "/session", 200, "{}");

    export();

    for (Backend backend : new Backend[] {PROGRESS, SESSION}) {
      assertThat(backend.requests())
          .singleElement()
          .satisfies(
              request ->
                  assertThat(request.headers())
                      .containsEntry("Authorization", "Bearer of-the-caller")
                      .doesNotContainKey("X-Other"));
    }
  }

  @ParameterizedTest
  @CsvSource({"200, 503", "200, 500", "503, 200", "500, 200"})
  void is_never_made_of_some_parts_only(int progress, int session) throws Exception {
    PROGRESS.answers(path + "/progress", progress, "{}");
    SESSION.answers(path + "/session", session, "{}");

    assertUnavailable(export());
  }

  @Test
  void a_part_larger_than_allowed_is_not_held() throws Exception {
    PROGRESS.answers(path + "/progress", 200, "{\"long\": \"%s\"}".formatted("x".repeat(2000)));
    SESSION.answers(path + "/session", 200, "{}");

    assertUnavailable(export());
  }

  @Test
  void more_at_once_than_there_is_room_for_come_again_later() throws Exception {
    CompletableFuture<Void> released = new CompletableFuture<>();
    PROGRESS.answersAfter(released, path + "/progress", 200, "{}");
    SESSION.answers(path + "/session", 200, "{}");
    CompletableFuture<HttpResponse<String>> first =
        http.sendAsync(request(), BodyHandlers.ofString());
    await().atMost(Duration.ofSeconds(30)).until(() -> PROGRESS.requests().size() == 1);

    assertUnavailable(export());

    released.complete(null);
    assertThat(first.join().statusCode()).isEqualTo(200);
    assertThat(export().statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"401, 200", "403, 200", "404, 200", "410, 200", "200, 410"})
  void a_refusal_of_a_service_is_the_answer(int progress, int session) throws Exception {
    PROGRESS.answers(path + "/progress", progress, progress == 200 ? "{}" : PROBLEM);
    SESSION.answers(path + "/session", session, session == 200 ? "{}" : PROBLEM);

    HttpResponse<String> answer = export();

    assertThat(answer.statusCode()).isEqualTo(Math.max(progress, session));
    assertThat(answer.body()).isEqualTo(PROBLEM);
    assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
  }

  private static void assertUnavailable(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(JSON.readTree(answer.body()).path("code").asString()).isEqualTo("UNAVAILABLE");
  }

  private HttpResponse<String> export() throws Exception {
    return http.send(request(), BodyHandlers.ofString());
  }

  private HttpRequest request() {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Bearer of-the-caller")
        .header("X-Other", "stays")
        .build();
  }
}
