package health.longhold.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
      "longhold.export.largest-part=32MB",
      "longhold.export.at-once=2"
    },
    webEnvironment = WebEnvironment.RANDOM_PORT)
class MemberExportIT {
  private static final Backend SESSION = Backend.start("session");
  private static final Backend PROGRESS = Backend.start("progress");
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PROBLEM = "{\"code\": \"SOME_CODE\"}";

  private final HttpClient http = HttpClient.newHttpClient();
  private final UUID member = UUID.randomUUID();
  private final String path = path(member);

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
                      .containsEntry("X-Purpose-Of-Use", "PATRQT")
                      .containsEntry("X-Forwarded-For", "127.0.0.1")
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
    PROGRESS.answers(path + "/progress", 200, "{\"long\": \"%s\"}".formatted("x".repeat(33 << 20)));
    SESSION.answers(path + "/session", 200, "{}");

    assertUnavailable(export());
  }

  @Test
  void more_at_once_than_there_is_room_for_come_again_later() throws Exception {
    CompletableFuture<Void> released = new CompletableFuture<>();
    List<CompletableFuture<HttpResponse<String>>> held =
        List.of(begun(path(), released), begun(path(), released));
    ready(path);

    assertUnavailable(export());

    released.complete(null);
    assertThat(held).allSatisfy(each -> assertThat(each.join().statusCode()).isEqualTo(200));
    assertThat(export().statusCode()).isEqualTo(200);
  }

  @Test
  void a_member_gets_one_at_a_time_and_the_next_member_another() throws Exception {
    CompletableFuture<Void> released = new CompletableFuture<>();
    CompletableFuture<HttpResponse<String>> first = begun(path, released);

    assertUnavailable(export());
    String others = path();
    ready(others);
    assertThat(http.send(request(others), BodyHandlers.ofString()).statusCode()).isEqualTo(200);

    released.complete(null);
    assertThat(first.join().statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 503})
  void who_has_not_been_let_in_takes_nobodys_place(int status) throws Exception {
    CompletableFuture<Void> released = new CompletableFuture<>();
    List<CompletableFuture<HttpResponse<String>>> strangers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String theirs = path();
      PROGRESS.answersAfter(released, theirs + "/progress", status, PROBLEM);
      strangers.add(http.sendAsync(request(theirs), BodyHandlers.ofString()));
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> PROGRESS.requests().size() == 5);
    ready(path);

    assertThat(export().statusCode()).isEqualTo(200);

    released.complete(null);
    assertThat(strangers)
        .allSatisfy(each -> assertThat(each.join().statusCode()).isEqualTo(status));
  }

  @Test
  void a_document_has_its_place_until_it_is_read_or_the_reader_is_gone() throws Exception {
    String large = "{\"long\": \"%s\"}".formatted("x".repeat(30 << 20));
    List<Socket> slow = List.of(readerOf(path(), large), readerOf(path(), large));
    ready(path);

    assertUnavailable(export());

    for (Socket each : slow) {
      each.close();
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> export().statusCode() == 200);
  }

  /** Somebody who has read how their export begins, and no more. */
  private Socket readerOf(String theirs, String part) throws IOException {
    PROGRESS.answers(theirs + "/progress", 200, part);
    SESSION.answers(theirs + "/session", 200, "{}");
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket
        .getOutputStream()
        .write("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(theirs).getBytes(UTF_8));
    byte[] begin = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
    assertThat(new String(begin, UTF_8)).isEqualTo("HTTP/1.1 200");
    return socket;
  }

  /** An export that has come as far as its second part. */
  private CompletableFuture<HttpResponse<String>> begun(
      String theirs, CompletableFuture<Void> released) {
    PROGRESS.answers(theirs + "/progress", 200, "{}");
    SESSION.answersAfter(released, theirs + "/session", 200, "{}");
    CompletableFuture<HttpResponse<String>> export =
        http.sendAsync(request(theirs), BodyHandlers.ofString());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                List.copyOf(SESSION.requests()).stream()
                    .anyMatch(it -> it.uri().equals(theirs + "/session")));
    return export;
  }

  private static void ready(String theirs) {
    PROGRESS.answers(theirs + "/progress", 200, "{}");
    SESSION.answers(theirs + "/session", 200, "{}");
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
    return http.send(request(path), BodyHandlers.ofString());
  }

  private static String path() {
    return path(UUID.randomUUID());
  }

  private static String path(UUID whose) {
    return "/api/members/" + whose + "/export";
  }

  private HttpRequest request(String asked) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + asked))
        .header("Authorization", "Bearer of-the-caller")
        .header("X-Purpose-Of-Use", "PATRQT")
        .header("X-Forwarded-For", "203.0.113.9")
        .header("X-Other", "stays")
        .build();
  }
}
