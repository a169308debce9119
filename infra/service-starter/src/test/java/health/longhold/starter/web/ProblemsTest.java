package health.longhold.starter.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.starter.test.TestIssuer;
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
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What callers are told, over a real connection to a real Tomcat. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = SampleService.class,
    properties = {"spring.config.name=service-defaults", "longhold.service=sample"})
class ProblemsTest {
  private static final String MEMBER = "01890a5d-ac96-774b-bcce-b302099a8057";
  private static final String CLINICIAN = "dr-rao; tenant=acme; roles=CLINICIAN CATALOGUE_EDITOR";
  private static final JsonMapper JSON = JsonMapper.shared();

  @LocalServerPort int port;
  @Autowired SampleApi api;

  private final HttpClient client = HttpClient.newHttpClient();

  @ParameterizedTest
  @CsvSource({
    "EXERCISE_UNKNOWN, 404, exercise-unknown",
    "HOLD_BEFORE_START, 409, hold-before-start",
    "DOSE_OFF_LADDER, 422, dose-off-ladder",
    "NOT_YOUR_PLAN, 403, not-your-plan",
    "MEMBER_ERASED, 410, member-erased",
    "PLAN_CHANGED, 412, plan-changed",
    "TARGETS_PENDING, 503, targets-pending"
  })
  void a_refusal_becomes_the_status_of_its_kind(String refusal, int status, String type)
      throws Exception {
    HttpResponse<String> answer = send(post("/api/refusals/" + refusal, ""));

    JsonNode problem = problem(answer, status, refusal);
    assertThat(problem.path("type").asString()).isEqualTo("/problems/" + type);
    assertThat(problem.path("details").path("allowed").asString()).isEqualTo("1 to 3");
    assertThat(problem.at("/errors/0/field").asString()).isEqualTo("seconds");
    assertThat(problem.at("/errors/0/allowed").asString()).isEqualTo("1 to 3");
    assertThat(problem.path("instance").asString()).isEqualTo("/api/refusals/" + refusal);
    assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
  }

  @Test
  void a_good_request_is_answered() throws Exception {
    assertThat(send(post("/api/holds", hold())).statusCode()).isEqualTo(201);
  }

  @Test
  void several_constraints_are_named_with_their_ranges() throws Exception {
    JsonNode problem =
        problem(
            send(
                post(
                    "/api/holds",
                    hold()
                        .replace("\"sessionsPerWeek\":3", "\"sessionsPerWeek\":9")
                        .replace("\"steps\":[]", "\"steps\":[{\"seconds\":0}]"))),
            422,
            "INVALID");

    assertThat(problem.path("errors").toString())
        .contains("{\"field\":\"sessionsPerWeek\",\"reason\":\"must be less than or equal to 7\"")
        .contains("\"allowed\":\"at most 7\"")
        .contains("\"field\":\"steps[0].seconds\"")
        .contains("\"allowed\":\"at least 1\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"pain\":3           | \"pain\":11            | 422 | INVALID   | pain  | 0 to 10",
        "\"pain\":3,          | ``                     | 422 | INVALID   | pain  | required",
        "\"pain\":3           | \"pain\":null          | 422 | INVALID   | pain  | required",
        "\"pain\":3           | \"pain\":\"3\"         | 400 | MALFORMED | pain  | a whole number",
        "\"pain\":3           | \"pain\":3.5           | 400 | MALFORMED | pain  | a whole number",
        "\"at\":            | \"at\":1,\"x\":            | 400 | MALFORMED | at    | RFC 3339",
        "\"steps\":[]         | \"steps\":[null]        | 422 | INVALID   | steps[0] | required",
        "\"note\":\"good\"    | \"note\":\"\\u0000\"       | 400 | MALFORMED | note  | a text",
        "\"side\":\"LEFT\"    | \"side\":\"UP\"        | 400 | MALFORMED | side  | LEFT, RIGHT, BOTH",
        "\"steps\":[]         | \"steps\":{}           | 400 | MALFORMED | steps | a list",
        "\"steps\":[]         | \"steps\":[{\"seconds\":\"x\"}] | 400 | MALFORMED | steps[0].seconds | whole number",
        "\"pain\":3           | \"pain\":3,\"extra\":1 | 400 | MALFORMED | extra | not known",
        "01890a5d-ac96-774b-bcce-b302099a8057 | nonsense | 400 | MALFORMED | memberId | a UUID",
        "\"sessionsPerWeek\":3| \"sessionsPerWeek\":3.5| 400 | MALFORMED | sessionsPerWeek | whole number",
        "\"sessionsPerWeek\":3| \"sessionsPerWeek\":\"3\"| 400 | MALFORMED | sessionsPerWeek | whole number",
        "\"sessionsPerWeek\":3| \"sessionsPerWeek\":99999999999| 400 | MALFORMED | sessionsPerWeek | whole number"
      })
  void a_wrong_field_is_named_by_its_path(
      String good, String bad, int status, String code, String field, String hint)
      throws Exception {
    HttpResponse<String> answer =
        send(post("/api/holds", hold().replace(good, bad == null ? "" : bad)));

    JsonNode error = problem(answer, status, code).path("errors").path(0);
    assertThat(error.path("field").asString()).isEqualTo(field);
    assertThat(error.toString()).contains(hint);
    assertThat(answer.body()).doesNotContain("nonsense").doesNotContain("99999999999");
  }

  @Test
  void what_the_starters_own_rooms_refuse_is_a_problem_too() throws Exception {
    problem(send(post("/api/failures/STALE", "")), 412, "STALE");
    HttpResponse<String> silent = send(post("/api/failures/SILENT", ""));
    problem(silent, 503, "UNAVAILABLE");
    assertThat(silent.headers().firstValue("Retry-After")).hasValue("1");
    problem(send(post("/api/failures/NOT_STORABLE", "")), 422, "INVALID");
    problem(send(post("/api/failures/DUPLICATE", "")), 500, "INTERNAL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"RACE", "FIRST_EVENT_RACE", "DATABASE_DEADLOCK", "LOCK", "COMMIT", "CONNECTION"})
  void what_passes_by_itself_asks_to_come_back(String failure) throws Exception {
    HttpResponse<String> answer = send(post("/api/failures/" + failure, ""));

    problem(answer, 503, "UNAVAILABLE");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
  }

  @Test
  void a_store_that_refuses_for_good_does_not_ask_to_come_back() throws Exception {
    problem(send(post("/api/failures/STORE", "")), 500, "INTERNAL");
  }

  @Test
  void a_path_that_can_be_read_in_two_ways_is_not_read_at_all() throws Exception {
    assertThat(send(HttpRequest.newBuilder(uri("/%61pi/list")).GET()).statusCode()).isEqualTo(401);
    for (String path : new String[] {"//api/list", "/x/../api/list", "/api;a=b/list"}) {
      problem(send(get(path)), 400, "MALFORMED");
    }
  }

  @Test
  void a_time_outside_the_window_is_told_the_window() throws Exception {
    String future = hold().replaceAll("\"at\":\"[^\"]*\"", "\"at\":\"2999-01-01T00:00:00Z\"");

    JsonNode problem = problem(send(post("/api/holds", future)), 422, "INVALID");

    assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("at");
    assertThat(problem.path("errors").path(0).path("allowed").asString()).contains(" to ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{\"pain\":3", "``", "[", "not json", "{\"pain\":3,\"pain\":3}", "\"text\"", "7"})
  void a_body_that_is_no_such_document_is_malformed(String body) throws Exception {
    problem(send(post("/api/holds", body == null ? "" : body)), 400, "MALFORMED");
  }

  @Test
  void wrong_parameters_are_named() throws Exception {
    JsonNode uuid = problem(send(get("/api/members/nobody")), 400, "MALFORMED");
    JsonNode slug = problem(send(put("/api/exercises/Bad_Name")), 400, "MALFORMED");
    JsonNode missing = problem(send(get("/api/checked")), 400, "MALFORMED");
    JsonNode range = problem(send(get("/api/checked?number=0")), 422, "INVALID");
    JsonNode limit = problem(send(get("/api/list?limit=500")), 422, "INVALID");

    assertThat(uuid.path("errors").path(0).path("field").asString()).isEqualTo("memberId");
    assertThat(slug.path("errors").path(0).path("allowed").asString()).contains("lower-case");
    assertThat(missing.path("errors").path(0).path("field").asString()).isEqualTo("number");
    assertThat(range.path("errors").path(0).path("allowed").asString()).isEqualTo("at least 1");
    assertThat(limit.path("errors").path(0).path("allowed").asString()).isEqualTo("1 to 200");
  }

  @Test
  void what_http_itself_forbids_is_a_problem() throws Exception {
    problem(send(get("/api/nowhere")), 404, "NOT_FOUND");
    // what is not of the interface is nobody's to ask for
    problem(send(get("/nowhere")), 403, "FORBIDDEN");
    problem(send(get("/error")), 403, "FORBIDDEN");
    HttpResponse<String> method = send(get("/api/holds"));
    problem(method, 405, "METHOD_NOT_ALLOWED");
    assertThat(method.headers().firstValue("Allow")).hasValue("POST");
    problem(
        send(post("/api/holds", hold()).setHeader("Content-Type", "text/plain")),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
    problem(
        send(get("/api/members/" + MEMBER).header("Accept", "text/csv")), 406, "NOT_ACCEPTABLE");
  }

  @Test
  void an_unexpected_failure_tells_nothing_of_our_insides() throws Exception {
    HttpResponse<String> answer =
        send(get("/api/holds.csv?broken=true").header("Accept", "text/csv"));

    problem(answer, 500, "INTERNAL");
    assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
  }

  @Test
  void a_body_beyond_the_limit_is_refused_whether_its_length_is_told_or_not() throws Exception {
    byte[] large = " ".repeat(257 * 1024).getBytes(UTF_8);

    problem(send(request("/api/holds").POST(BodyPublishers.ofByteArray(large))), 413, "TOO_LARGE");
    problem(
        send(
            request("/api/holds")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))),
        413,
        "TOO_LARGE");
    byte[] steps = ("{\"steps\":[\"" + "x".repeat(257 * 1024) + "\"]}").getBytes(UTF_8);
    problem(
        send(
            request("/api/holds")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(steps)))),
        413,
        "TOO_LARGE");
    assertThat(
            send(request("/api/records")
                    .setHeader("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofByteArray(large)))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void nobody_and_nonsense_are_asked_to_sign_in() throws Exception {
    problem(send(HttpRequest.newBuilder(uri("/api/list")).GET()), 401, "NO_ACTOR");
    for (String odd : new String[] {"Bearer x", "Bearer a.b.c", "Basic eDp5"}) {
      problem(send(get("/api/list").setHeader("Authorization", odd)), 401, "NO_ACTOR");
    }
  }

  @Test
  void a_good_token_of_somebody_without_a_part_in_a_programme_is_forbidden() throws Exception {
    for (String actor :
        new String[] {
          "a; tenant=acme; roles=KING",
          "a; tenant=; roles=CLINICIAN",
          "a; tenant=acme; roles=MEMBER"
        }) {
      problem(
          send(get("/api/list").setHeader("Authorization", TestIssuer.bearer(actor))),
          403,
          "FORBIDDEN");
    }
  }

  @Test
  void members_see_themselves_and_learn_nothing_of_others() throws Exception {
    String self = MEMBER + "; tenant=acme; roles=MEMBER";
    String other = "01890a5d-ac96-774b-bcce-b302099a8058; tenant=acme; roles=MEMBER";
    String manager = "boss; tenant=acme; roles=PROGRAMME_MANAGER";
    HttpRequest.Builder asked = get("/api/members/" + MEMBER);

    assertThat(send(asked.setHeader("Authorization", TestIssuer.bearer(self))).statusCode())
        .isEqualTo(200);
    problem(
        send(asked.setHeader("Authorization", TestIssuer.bearer(other))), 404, "MEMBER_UNKNOWN");
    problem(send(asked.setHeader("Authorization", TestIssuer.bearer(manager))), 403, "FORBIDDEN");
  }

  @Test
  void an_edit_of_an_older_state_is_stale() throws Exception {
    assertThat(
            send(put("/api/exercises/lift").header("If-Match", "\"7\""))
                .headers()
                .firstValue("ETag"))
        .hasValue("\"8\"");
    problem(send(put("/api/exercises/lift").header("If-Match", "\"6\"")), 412, "PLAN_CHANGED");
    problem(send(put("/api/exercises/lift").header("If-Match", "seven")), 422, "INVALID");
  }

  @Test
  void a_page_tells_where_the_next_one_begins() throws Exception {
    assertThat(send(get("/api/list?limit=2")).body()).isEqualTo("{\"items\":[1,2],\"next\":\"2\"}");
    assertThat(send(get("/api/list?limit=3")).body()).isEqualTo("{\"items\":[1,2,3]}");
  }

  @Test
  void the_trace_id_of_a_request_is_the_callers_or_new() throws Exception {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    String given =
        send(get("/api/members/" + MEMBER)
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"))
            .body();
    String fresh = send(get("/api/members/" + MEMBER).header("traceparent", "odd")).body();

    assertThat(given).contains(trace);
    assertThat(fresh).containsPattern("\"traceId\":\"[0-9a-f]{32}\"");
  }

  @ParameterizedTest
  @CsvSource({"GET /api/<x> HTTP/1.1", "GET /api/%zz HTTP/1.1", "NONSENSE", "GET / HTTP/9.9"})
  void what_the_container_refuses_is_no_page(String line) throws Exception {
    String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("<html").doesNotContain("Exception");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static String hold() {
    return """
        {"memberId":"%s","pain":3,"side":"LEFT","at":"%s","sessionsPerWeek":3,"steps":[],
         "note":"good"}
        """
        .formatted(MEMBER, Instant.now())
        .strip();
  }

  private static JsonNode problem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.path("code").asString()).isEqualTo(code);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("type").asString()).startsWith("/problems/");
    assertThat(problem.path("title").asString()).isNotBlank();
    assertThat(problem.path("detail").asString()).isNotBlank();
    assertThat(problem.path("instance").asString()).startsWith("/");
    assertThat(problem.path("traceId").asString()).hasSize(32);
    return problem;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder get(String path) {
    return request(path).GET();
  }

  private HttpRequest.Builder put(String path) {
    return request(path).PUT(BodyPublishers.noBody());
  }

  private HttpRequest.Builder post(String path, String body) {
    return request(path).POST(BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path))
        .header("Authorization", TestIssuer.bearer(CLINICIAN))
        .header("Content-Type", "application/json");
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
