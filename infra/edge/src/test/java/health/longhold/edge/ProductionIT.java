package health.longhold.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** The edge under the profile production: what it refuses to start with, and what it then says. */
class ProductionIT {
  private static final List<String> GOOD =
      List.of(
          "longhold.identity.public-url=https://longhold.example",
          "longhold.identity.issuer=https://identity.example",
          "longhold.identity.client-id=edge",
          "longhold.identity.client-secret=secret",
          "longhold.identity.cookie-key=bG9uZ2hvbGQtdGhyb3ctYXdheS1jb29raWUta2V5LTE=");

  @Test
  void without_settings_every_one_is_asked_for_at_once() {
    assertThatThrownBy(() -> start(List.of()))
        .hasMessageContainingAll(
            "public-url is not set",
            "issuer is not set",
            "client-id is not set",
            "client-secret is not set",
            "cookie-key is not set");
  }

  @ParameterizedTest
  @CsvSource({
    "public-url=http://longhold.example, public-url is http:",
    "issuer=http://identity.example, issuer is http:",
    "authorization-uri=http://identity.example/authorize, authorization-uri is http:",
    "token-uri=http://identity.example/token, token-uri is http:",
    "jwk-set-uri=http://identity.example/keys, jwk-set-uri is http:",
    "end-session-uri=http://identity.example/logout, end-session-uri is http:",
    "provider-url=http://127.0.0.1:8084, provider-url leads to a provider with demo accounts"
  })
  void each_thing_for_development_is_refused_alone(String setting, String reason) {
    String name = "longhold.identity." + setting.substring(0, setting.indexOf('=') + 1);
    List<String> settings = new ArrayList<>(GOOD);
    settings.removeIf(each -> each.startsWith(name));
    settings.add("longhold.identity." + setting);

    assertThatThrownBy(() -> start(settings))
        .hasMessageContaining(reason)
        .extracting(Throwable::getMessage)
        .satisfies(message -> assertThat(message.lines()).hasSize(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://progress.example:8083", "http://203.0.113.9:8083"})
  void tokens_do_not_go_through_the_open_in_the_clear(String url) {
    List<String> settings = new ArrayList<>(GOOD);
    settings.add("longhold.services.progress.url=" + url);

    assertThatThrownBy(() -> start(settings))
        .hasMessageContaining("longhold.services.progress.url is " + url);
  }

  @ParameterizedTest
  @CsvSource({
    "https://catalog.example, http://session:8082, http://10.1.2.3:8083",
    "http://[::1]:8081, http://session.longhold.svc.cluster.local:8082, http://[fd00::1]:8083"
  })
  void they_may_go_encrypted_or_inside(String catalog, String session, String progress) {
    List<String> settings = new ArrayList<>(GOOD);
    settings.add("longhold.services.catalog.url=" + catalog);
    settings.add("longhold.services.session.url=" + session);
    settings.add("longhold.services.progress.url=" + progress);

    try (ConfigurableApplicationContext edge = start(settings)) {
      assertThat(edge.isRunning()).isTrue();
    }
  }

  @Test
  void with_an_operators_settings_it_starts_and_asks_browsers_for_tls() throws Exception {
    try (ConfigurableApplicationContext edge = start(GOOD)) {
      HttpResponse<String> answer = get(edge, "/api/nothing");

      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .hasValue("max-age=31536000");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'self'", "frame-ancestors 'none'");
      assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
          .startsWith("__Host-XSRF-TOKEN=")
          .contains("Path=/", "; Secure");
      assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
      assertThat(get(edge, "/identity/login").statusCode()).isEqualTo(404);
    }
  }

  private static HttpResponse<String> get(ConfigurableApplicationContext edge, String path)
      throws Exception {
    String port = edge.getEnvironment().getRequiredProperty("local.server.port");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
            BodyHandlers.ofString());
  }

  // as arguments: what an operator says beats every file
  private static ConfigurableApplicationContext start(List<String> settings) {
    List<String> arguments =
        new ArrayList<>(List.of("--server.port=0", "--management.server.port=0"));
    settings.forEach(setting -> arguments.add("--" + setting));
    return EdgeService.application().profiles("production").run(arguments.toArray(String[]::new));
  }
}
