package health.longhold.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
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
class SilentServiceIT {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();

  @Value("${local.server.port}")
  int port;

  @DynamicPropertySource
  static void nobodyListens(DynamicPropertyRegistry properties) throws IOException {
    String nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = "http://127.0.0.1:" + socket.getLocalPort();
    }
    for (String service : new String[] {"catalog", "session", "progress"}) {
      properties.add("longhold.services." + service + ".url", () -> nobody);
      properties.add("longhold.services." + service + ".management-url", () -> nobody);
    }
  }

  @Test
  void is_answered_with_a_problem_that_says_when_to_come_back() throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(at("/api/sessions/1/journal"))
                .POST(BodyPublishers.ofString("{}"))
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.path("code").asString()).isEqualTo("UNAVAILABLE");
    assertThat(problem.path("detail").asString()).contains("session");
    assertThat(problem.path("instance").asString()).isEqualTo("/api/sessions/1/journal");
  }

  @Test
  void makes_health_503_and_is_named_in_it() throws Exception {
    HttpResponse<String> health =
        http.send(HttpRequest.newBuilder(at("/health")).build(), BodyHandlers.ofString());

    assertThat(health.statusCode()).isEqualTo(503);
    assertThat(JSON.readTree(health.body()).at("/services/progress").asString()).isEqualTo("DOWN");
  }

  @Test
  void is_named_as_missing_in_the_openapi_document() throws Exception {
    HttpResponse<String> document =
        http.send(HttpRequest.newBuilder(at("/openapi.json")).build(), BodyHandlers.ofString());

    assertThat(JSON.readTree(document.body()).path("x-missing-services").size()).isEqualTo(3);
  }

  @Test
  void is_named_as_missing_on_the_page_of_all_calls() throws Exception {
    HttpResponse<String> page =
        http.send(HttpRequest.newBuilder(at("/openapi")).build(), BodyHandlers.ofString());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("catalog, progress, session", "/api/members/{memberId}/export");
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
