package health.longhold.edge.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.edge.Backend;
import health.longhold.edge.Backend.Request;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Somebody signed in, and pages of others in the same browser. */
@SpringBootTest(
    properties = {
      "spring.config.name=edge",
      "management.server.port=0",
      "longhold.identity.client-secret=secret",
      "longhold.identity.cookie-key=bG9uZ2hvbGQtdGhyb3ctYXdheS1jb29raWUta2V5LTE="
    },
    webEnvironment = WebEnvironment.RANDOM_PORT)
class OwnPagesIT {
  private static final Backend PROGRESS = Backend.start("progress");
  private static final String ERASURE = "/api/members/1/erasure";
  private static final String PLANTED = "0af35c4e-6f1b-4f0c-9f4e-2d4f8f0c7a11";
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private final HttpClient http = HttpClient.newHttpClient();

  @Value("${local.server.port}")
  int port;

  @Autowired SealedCookie<SignedIn> cookie;

  @DynamicPropertySource
  static void backends(DynamicPropertyRegistry properties) {
    for (String service : List.of("catalog", "session", "progress")) {
      properties.add("longhold.services." + service + ".url", PROGRESS::url);
      properties.add("longhold.services." + service + ".management-url", PROGRESS::url);
    }
  }

  @AfterAll
  static void stop() {
    PROGRESS.stop();
  }

  @BeforeEach
  void forget() {
    PROGRESS.requests().clear();
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, http://localhost:8080",
    "Sec-Fetch-Site, same-origin",
    "Sec-Fetch-Site, none",
    "X-Nothing, told"
  })
  void a_page_of_ours_acts_for_who_is_signed_in(String header, String value) throws Exception {
    assertThat(status(proven().header(header, value))).isEqualTo(201);

    assertThat(PROGRESS.requests())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.uri()).isEqualTo(ERASURE);
              assertThat(call.headers()).containsEntry("Authorization", "Bearer an-access-token");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://evil.example",
    "Origin, http://neighbour.localhost:8080",
    "Origin, http://localhost:8081",
    "Origin, https://localhost:8080",
    "Origin, http://localhost",
    "Origin, null",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void a_page_of_others_does_not_whatever_it_has_found_out(String header, String value)
      throws Exception {
    assertThat(status(proven().header(header, value))).isEqualTo(403);
    assertOnlyTheRefusalIsTold();
  }

  @Test
  void one_origin_of_ours_among_others_is_none() throws Exception {
    assertThat(
            status(
                proven()
                    .header("Origin", "http://localhost:8080")
                    .header("Origin", "https://evil.example")))
        .isEqualTo(403);
    assertOnlyTheRefusalIsTold();
  }

  @Test
  void a_form_proves_nothing_with_a_cookie_that_was_planted() throws Exception {
    for (String proof : List.of(masked(PLANTED), PLANTED)) {
      HttpRequest.Builder form =
          call("?_csrf=" + proof, "XSRF-TOKEN=" + PLANTED)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("_csrf=" + proof));

      assertThat(status(form)).isEqualTo(403);
      assertOnlyTheRefusalIsTold();
      PROGRESS.requests().clear();
    }
  }

  @Test
  void reading_needs_no_proof() throws Exception {
    assertThat(status(call("", "").header("Origin", "https://evil.example").GET())).isEqualTo(201);
  }

  /**
   * The call has not reached the service; that it was tried has, in the name of who was misused.
   */
  private static void assertOnlyTheRefusalIsTold() {
    await().atMost(Duration.ofSeconds(30)).until(() -> !PROGRESS.requests().isEmpty());
    Request told = PROGRESS.requests().getFirst();
    assertThat(PROGRESS.requests()).hasSize(1);
    assertThat(told.method() + " " + told.uri()).isEqualTo("POST /api/me/refusals/unproven");
    assertThat(told.body()).isEmpty();
    assertThat(told.headers())
        .containsEntry("Authorization", "Bearer an-access-token")
        .containsEntry("X-Forwarded-For", "127.0.0.1")
        .containsEntry("traceparent", TRACE);
  }

  private HttpRequest.Builder proven() {
    return call("", "XSRF-TOKEN=" + PLANTED)
        .header("X-XSRF-TOKEN", PLANTED)
        .POST(BodyPublishers.ofString("{}"));
  }

  private HttpRequest.Builder call(String query, String more) {
    MockHttpServletResponse kept = new MockHttpServletResponse();
    cookie.write(kept, new SignedIn("an-access-token", Instant.now().plusSeconds(300), null, "id"));
    String sealed = Objects.requireNonNull(kept.getHeader("Set-Cookie"));
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + ERASURE + query))
        .header("traceparent", TRACE)
        .header("Cookie", sealed.substring(0, sealed.indexOf(';')) + "; " + more);
  }

  private int status(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString()).statusCode();
  }

  // as Spring Security writes a token into a form: some noise, and the token under it
  private static String masked(String token) {
    byte[] bytes = token.getBytes(UTF_8);
    byte[] masked = new byte[bytes.length * 2];
    for (int i = 0; i < bytes.length; i++) {
      masked[i] = (byte) (i * 7);
      masked[bytes.length + i] = (byte) (bytes[i] ^ masked[i]);
    }
    return Base64.getUrlEncoder().encodeToString(masked);
  }
}
