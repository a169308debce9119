package health.longhold.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.edge.Backend.Request;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the edge tells services of where a call came from, and what it says while it refuses. */
@SpringBootTest(
    properties = {
      "spring.config.name=edge",
      "management.server.port=0",
      "longhold.identity.client-secret=secret",
      "longhold.identity.cookie-key=bG9uZ2hvbGQtdGhyb3ctYXdheS1jb29raWUta2V5LTE=",
      "longhold.trusted-proxies=127.0.0.1,198.51.100.0/24"
    },
    webEnvironment = WebEnvironment.RANDOM_PORT)
class BehindABalancerIT {
  private static final Backend BACKEND = Backend.start("progress");
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Value("${local.server.port}")
  int port;

  @DynamicPropertySource
  static void backends(DynamicPropertyRegistry properties) {
    for (String service : List.of("catalog", "session", "progress")) {
      properties.add("longhold.services." + service + ".url", BACKEND::url);
      properties.add("longhold.services." + service + ".management-url", BACKEND::url);
    }
  }

  @AfterAll
  static void stop() {
    BACKEND.stop();
  }

  @BeforeEach
  void forget() {
    BACKEND.requests().clear();
  }

  @ParameterizedTest
  @CsvSource({
    "GET /api/alerts, 201, GET /api/alerts",
    "GET /api/members/1/export, 503, GET /api/members/1/export/progress",
    "GET /login/oauth2/code/longhold?code=stolen&state=guessed, 302, POST /api/me/sign-ins",
    "POST /api/alerts/..;/..;/internal/commands, 400, POST /api/me/refusals/malformed",
    "POST /api/alerts/300000, 413, POST /api/me/refusals/too-large"
  })
  void the_address_is_the_one_that_the_last_trusted_proxy_saw(String asked, int status, String told)
      throws IOException {
    BACKEND.answers("/api/members/1/export/progress", 503, "{}");

    String answer =
        said(
            asked,
            // a claim, who came, the first proxy, and the second one on the line itself
            "X-Forwarded-For: 203.0.113.1, 203.0.113.9, 198.51.100.7",
            "Forwarded: for=203.0.113.1",
            "traceparent: " + TRACE);

    assertThat(answer).startsWith("HTTP/1.1 " + status);
    await().atMost(Duration.ofSeconds(30)).until(() -> !BACKEND.requests().isEmpty());
    Request request = BACKEND.requests().getFirst();
    assertThat(request.method() + " " + request.uri()).isEqualTo(told);
    assertThat(request.headers())
        .containsEntry("X-Forwarded-For", "203.0.113.9")
        .containsEntry("traceparent", TRACE)
        .doesNotContainKey("Authorization");
    // whoever answered
    assertThat(answer)
        .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'self'");
  }

  // as it is: client libraries tidy paths
  private String said(String asked, String... headers) throws IOException {
    String length =
        asked.startsWith("POST") ? "Content-Length: " + asked.replaceAll("\\D", "") + "0\r\n" : "";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(
              "%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s%s\r\n\r\n"
                  .formatted(asked, length, String.join("\r\n", headers))
                  .getBytes(US_ASCII));
      // without the body: where not all was sent, the server waits for the rest before it closes
      return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))
          .lines()
          .takeWhile(line -> !line.isEmpty())
          .collect(joining("\n"));
    }
  }
}
