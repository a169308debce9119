package health.longhold.starter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.longhold.starter.test.TestIssuer;
import health.longhold.starter.types.StoredJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** JSON made to hurt whoever reads it, and JSON that names classes of ours. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = SampleService.class,
    properties = {"spring.config.name=service-defaults", "longhold.service=sample"})
class ReadLimitsTest {
  private static final String EDITOR = "dr-rao; tenant=acme; roles=CLINICIAN CATALOGUE_EDITOR";

  @LocalServerPort int port;
  @Autowired JsonMapper wire;

  private final HttpClient client = HttpClient.newHttpClient();

  static Stream<String> hostile() {
    return Stream.of(
        "[".repeat(100_000),
        "{\"a\":".repeat(40_000),
        "{\"steps\":" + "[".repeat(33) + "]".repeat(33) + "}",
        "{\"unknown\":" + "[".repeat(33) + "]".repeat(33) + "}",
        "{\"pain\":" + "9".repeat(100_000) + "}",
        "{\"pain\":1e" + "9".repeat(100) + "}",
        "{\"" + "n".repeat(100_000) + "\":1}");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void it_is_refused_with_a_problem(String body) throws Exception {
    HttpResponse<String> answer = post(body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"MALFORMED\"").hasSizeLessThan(1_000);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void records_and_commands_are_read_with_the_same_limits(String body) {
    assertThatThrownBy(() -> StoredJson.contracts().readTree(body))
        .isInstanceOf(StreamConstraintsException.class);
    assertThatThrownBy(() -> wire.readTree(body)).isInstanceOf(StreamConstraintsException.class);
  }

  @Test
  void a_text_longer_than_any_body_is_no_text() {
    String text = "\"" + "x".repeat(262_145) + "\"";

    for (JsonMapper mapper : List.of(wire, StoredJson.contracts())) {
      assertThatThrownBy(() -> mapper.readTree(text))
          .isInstanceOf(StreamConstraintsException.class);
    }
  }

  @Test
  void classes_are_never_chosen_by_what_is_read() throws Exception {
    for (JsonMapper mapper : List.of(wire, StoredJson.contracts())) {
      JavaType anything = mapper.constructType(Object.class);
      assertThat(mapper.deserializationConfig().getDefaultTyper(anything)).isNull();
      assertThat(mapper.readValue("[\"java.util.Date\",1]", Object.class))
          .isEqualTo(List.of("java.util.Date", 1));
      assertThat(mapper.readValue("{\"@class\":\"java.util.Date\"}", Object.class))
          .isEqualTo(Map.of("@class", "java.util.Date"));
    }
    assertThat(post("{\"@class\":\"java.util.Date\"}").statusCode()).isIn(400, 422);
    assertThat(post("{\"note\":[\"java.util.Date\",1]}").statusCode()).isIn(400, 422);
  }

  @Test
  void every_answer_tells_browsers_not_to_guess_and_nobody_to_keep_it() throws Exception {
    for (HttpResponse<String> answer :
        List.of(post("{"), get("/api/list?limit=2"), get("/api/nothing"), get("/elsewhere"))) {
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .hasValue("default-src 'none'; frame-ancestors 'none'");
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
      assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }
  }

  private HttpResponse<String> post(String body) throws Exception {
    return send(request("/api/holds").POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", TestIssuer.bearer(EDITOR))
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
