package health.longhold.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.edge.Backend.Request;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
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
      "longhold.identity.cookie-key=bG9uZ2hvbGQtdGhyb3ctYXdheS1jb29raWUta2V5LTE="
    },
    webEnvironment = WebEnvironment.RANDOM_PORT)
class EdgeIT {
  private static final Backend CATALOG = Backend.start("catalog");
  private static final Backend SESSION = Backend.start("session");
  private static final Backend PROGRESS = Backend.start("progress");
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();

  @Value("${local.server.port}")
  int port;

  @DynamicPropertySource
  static void backends(DynamicPropertyRegistry properties) {
    for (Backend backend : new Backend[] {CATALOG, SESSION, PROGRESS}) {
      String service = "longhold.services." + backend.name();
      properties.add(service + ".url", backend::url);
      properties.add(service + ".management-url", backend::url);
    }
    properties.add("longhold.identity.provider-management-url", CATALOG::url);
  }

  @AfterAll
  static void stop() {
    CATALOG.stop();
    SESSION.stop();
    PROGRESS.stop();
  }

  @BeforeEach
  void forget() {
    CATALOG.requests().clear();
    SESSION.requests().clear();
    PROGRESS.requests().clear();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/catalogue/exercises?q=leg, catalog",
    "/api/audit/catalog?who=doctor-1, catalog",
    "/api/audit/session, session",
    "/api/audit/progress, progress",
    "/api/catalogue/routines/upper-back-relief/revisions/1, catalog",
    "/api/sessions/1/journal, session",
    "/api/members/1/prescriptions/2, session",
    "/api/members/1/sessions?after=x, session",
    "/api/members/1/export/session, session",
    "/api/members/1/export/progress, progress",
    "/api/members/1, progress",
    "/api/members/1/targets/prone-leg-lift/why, progress",
    "/api/members/1/timeline, progress",
    "/api/members/1/adherence, progress",
    "/api/screening/questions, progress",
    "/api/imports/records, progress",
    "/api/cohorts/site-a/adherence, progress",
    "/api/exports/sessions.csv, progress",
    "/api/alerts, progress"
  })
  void leads_each_path_to_the_service_that_owns_it(String path, String service) throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(at(path)));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(JSON.readTree(answer.body()).path("service").asString()).isEqualTo(service);
  }

  @Test
  void passes_the_token_the_trace_and_the_body_on_and_the_etag_back() throws Exception {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(at("/api/members/1/plan?dry=true"))
                .header("Authorization", "Bearer a.b.c")
                .header("traceparent", trace)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"6\"")
                .header("X-Forwarded-For", "203.0.113.9")
                .POST(BodyPublishers.ofString("{\"a\":1}")));

    assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
    assertThat(PROGRESS.requests())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.method()).isEqualTo("POST");
              assertThat(request.uri()).isEqualTo("/api/members/1/plan?dry=true");
              assertThat(request.body()).isEqualTo("{\"a\":1}");
              assertThat(request.headers())
                  .containsEntry("Authorization", "Bearer a.b.c")
                  .containsEntry("traceparent", trace)
                  .containsEntry("X-Forwarded-For", "127.0.0.1")
                  .containsEntry("If-Match", "\"6\"");
            });
  }

  @RepeatedTest(200)
  void passes_on_an_empty_body_that_did_not_say_it_would_be() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(at("/api/alerts"))
                .POST(BodyPublishers.ofInputStream(InputStream::nullInputStream)));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(PROGRESS.requests()).singleElement().extracting(Request::body).isEqualTo("");
  }

  @Test
  void remembers_nothing_a_service_says_to_one_caller() throws Exception {
    HttpResponse<String> first = send(HttpRequest.newBuilder(at("/api/alerts")));
    send(HttpRequest.newBuilder(at("/api/alerts")));

    assertThat(first.headers().allValues("Set-Cookie")).contains("caller=first");
    assertThat(PROGRESS.requests().getLast().headers()).doesNotContainKey("Cookie");
  }

  @Test
  void says_nothing_of_what_nobody_foresaw() throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/error")));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(JSON.readTree(answer.body()).path("code").asString()).isEqualTo("NOT_FOUND");
  }

  @Test
  void says_where_a_call_came_from_in_its_own_words() throws Exception {
    send(
        HttpRequest.newBuilder(at("/api/alerts"))
            .header("X-Forwarded-For", "203.0.113.9")
            .header("X-Forwarded-Host", "evil.example")
            .header("X-Forwarded-Prefix", "/internal")
            .header("Forwarded", "for=203.0.113.9")
            .header("X-Longhold-Actor", "c; tenant=demo; roles=CLINICIAN"));

    assertThat(PROGRESS.requests().getFirst().headers())
        .containsEntry("X-Forwarded-For", "127.0.0.1")
        .containsEntry("X-Forwarded-Host", "127.0.0.1:" + port)
        .doesNotContainKeys("X-Forwarded-Prefix", "X-Longhold-Actor")
        .doesNotContainValue("for=203.0.113.9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/internal/commands",
        "/api/internal/commands",
        "/actuator/health",
        "/api/alerts/../../internal/commands",
        "/api/alerts/%2e%2E/%2e%2e/internal/commands",
        "/api/alerts/..;/..;/internal/commands",
        "/api/alerts/..%2f..%2finternal/commands",
        "/api/alerts/%252e%252e/internal/commands",
        "/api//alerts/../internal"
      })
  void leads_nobody_to_the_inside_of_a_service(String path) throws Exception {
    int status = statusOfRaw(path);

    assertThat(status).isIn(400, 404);
    assertThat(CATALOG.requests()).isEmpty();
    assertThat(SESSION.requests()).isEmpty();
    // an encoded slash does not come as far as to us: the server refuses it
    assertOnlyRefused(status == 400 && !path.contains("%2f") ? 1 : 0, "malformed");
  }

  @Test
  void answers_what_it_does_not_know_with_a_problem() throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/api/nowhere")));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(JSON.readTree(answer.body()).path("code").asString()).isEqualTo("NOT_FOUND");
  }

  @Test
  void describes_all_services_in_one_document() throws Exception {
    JsonNode document = JSON.readTree(send(HttpRequest.newBuilder(at("/openapi.json"))).body());

    assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
    assertThat(document.at("/servers/0/url").asString()).isEqualTo("/");
    assertThat(document.path("paths").propertyNames())
        .containsExactlyInAnyOrder(
            "/api/catalog", "/api/session", "/api/progress", "/api/members/{memberId}/export");
    assertThat(
            document
                .at("/paths/~1api~1members~1{memberId}~1export/get/responses/5XX/$ref")
                .asString())
        .isEqualTo("#/components/responses/edge.Problem");
    assertThat(document.at("/components/responses/edge.Problem").isObject()).isTrue();
    assertThat(
            document
                .at("/paths/~1api~1session/get/responses/200/content/application~1json/schema/$ref")
                .asString())
        .isEqualTo("#/components/schemas/session.Item");
    assertThat(document.at("/components/schemas/session.Item/description").asString())
        .isEqualTo("session");
    assertThat(
            document.at("/components/schemas/session.Item/properties/items/items/$ref").asString())
        .isEqualTo("#/components/schemas/session.Part");
    assertThat(document.at("/paths/~1api~1catalog/get/operationId").asString())
        .isEqualTo("catalog.list");
  }

  @Test
  void lists_the_calls_of_all_services_with_the_place_to_try_each() throws Exception {
    HttpResponse<String> page = send(HttpRequest.newBuilder(at("/openapi")));

    assertThat(page.body())
        .contains("/api/catalog", "What catalog answers")
        .contains("href=\"/openapi/try#/lists/catalog.list\"");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).doesNotContain("unsafe-inline"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/openapi",
        "/openapi/try",
        "/webjars/swagger-ui/swagger-ui-bundle.js",
        "/web/look.css"
      })
  void serves_its_few_pages(String path) throws Exception {
    assertThat(send(HttpRequest.newBuilder(at(path))).statusCode()).isEqualTo(200);
  }

  @Test
  void serves_every_schema_under_the_name_records_give() throws Exception {
    JsonNode index = JSON.readTree(send(HttpRequest.newBuilder(at("/schemas"))).body());
    assertThat(index.path("schemas").valueStream().map(JsonNode::asString))
        .contains("/schemas/test.Sample.v1");

    for (String path : new String[] {"/schemas/test.Sample.v1", "/schemas/test.Sample.v1.json"}) {
      HttpResponse<String> schema = send(HttpRequest.newBuilder(at(path)));
      assertThat(schema.statusCode()).isEqualTo(200);
      assertThat(schema.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/schema+json"));
      assertThat(JSON.readTree(schema.body()).path("type").asString()).isEqualTo("object");
    }
    HttpResponse<String> unknown = send(HttpRequest.newBuilder(at("/schemas/no.Such.v1")));
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(JSON.readTree(unknown.body()).path("code").asString()).isEqualTo("NOT_FOUND");
  }

  @Test
  void refuses_what_is_too_large_before_any_of_it_is_sent_on() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(at("/api/members/1/check-ins"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[300_000])));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(JSON.readTree(answer.body()).path("code").asString()).isEqualTo("TOO_LARGE");
    assertOnlyRefused(1, "too-large");
  }

  /** Nothing has come to the service but word of the refusal, for the audit trail. */
  private static void assertOnlyRefused(int times, String what) {
    await().atMost(Duration.ofSeconds(30)).until(() -> PROGRESS.requests().size() >= times);
    assertThat(PROGRESS.requests())
        .hasSize(times)
        .allSatisfy(request -> assertThat(request.uri()).isEqualTo("/api/me/refusals/" + what));
  }

  @Test
  void says_that_all_services_are_well() throws Exception {
    HttpResponse<String> health = send(HttpRequest.newBuilder(at("/health")));

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(health.body()).path("status").asString()).isEqualTo("UP");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/openapi.json"})
  void anybody_may_ask_often_and_the_services_are_asked_now_and_then(String path) throws Exception {
    int before = PROGRESS.asked();

    for (int i = 0; i < 100; i++) {
      assertThat(send(HttpRequest.newBuilder(at(path))).statusCode()).isEqualTo(200);
    }

    // once a second; without that, a hundred times
    assertThat(PROGRESS.asked() - before).isLessThan(50);
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  // a client library would tidy the path before sending it
  private int statusOfRaw(String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .formatted(path)
                  .getBytes(US_ASCII));
      String status = new String(socket.getInputStream().readAllBytes(), US_ASCII);
      return Integer.parseInt(status.split(" ", 3)[1]);
    }
  }
}
