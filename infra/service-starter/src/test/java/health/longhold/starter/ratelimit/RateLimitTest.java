package health.longhold.starter.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.longhold.starter.access.AccessAutoConfiguration;
import health.longhold.starter.access.CareTeams;
import health.longhold.starter.correlation.CorrelationAutoConfiguration;
import health.longhold.starter.test.BearerTokens;
import health.longhold.starter.test.TestIssuer;
import health.longhold.starter.time.ClockAutoConfiguration;
import health.longhold.starter.web.LongholdWebAutoConfiguration;
import health.longhold.starter.web.SampleApi;
import io.github.bucket4j.TimeMeter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Small limits and a clock moved by hand, over a real connection. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = RateLimitTest.Service.class,
    properties = {
      "spring.config.name=service-defaults",
      "longhold.service=sample",
      "longhold.limits.rate.member=1/s burst 2",
      "longhold.limits.rate.caller=1/s burst 4",
      "longhold.limits.rate.tenant=1/s burst 6",
      "longhold.limits.rate.anonymous=1/s burst 3"
    })
class RateLimitTest {
  private static final Duration LONG = Duration.ofHours(1);
  private static final String ONE = "01890a5d-ac96-774b-bcce-b302099a8057";
  private static final String OTHER = "01890a5d-ac96-774b-bcce-b302099a8058";

  @Configuration
  @BearerTokens
  @ImportAutoConfiguration({
    AccessAutoConfiguration.class,
    ClockAutoConfiguration.class,
    CorrelationAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    LongholdWebAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    WebMvcAutoConfiguration.class
  })
  @Import(SampleApi.class)
  static class Service {
    @Bean
    CareTeams everybodysClinician() {
      return (_, _) -> true;
    }

    @Bean
    HandClock handClock() {
      return new HandClock();
    }
  }

  static final class HandClock implements TimeMeter {
    private final AtomicLong nanos = new AtomicLong();

    void move(Duration by) {
      nanos.addAndGet(by.toNanos());
    }

    @Override
    public long currentTimeNanos() {
      return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }

  @LocalServerPort int port;
  @Autowired HandClock clock;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void everybody_has_rested() {
    clock.move(LONG);
  }

  @Test
  void a_member_who_asks_too_fast_is_told_when_to_come_back() throws Exception {
    assertThat(member(ONE).statusCode()).isEqualTo(200);
    assertThat(member(ONE).statusCode()).isEqualTo(200);

    refused(member(ONE));

    clock.move(Duration.ofSeconds(1));
    assertThat(member(ONE).statusCode()).isEqualTo(200);
  }

  @Test
  void nobody_pays_for_somebody_else() throws Exception {
    member(ONE);
    member(ONE);
    refused(member(ONE));
    refused(member(ONE));

    assertThat(member(OTHER).statusCode()).isEqualTo(200);
    assertThat(clinician("north", "c-1").statusCode()).isEqualTo(200);
  }

  @Test
  void a_programme_as_a_whole_has_a_limit_and_others_have_theirs() throws Exception {
    for (String who : new String[] {"c-1", "c-1", "c-1", "c-2", "c-2", "c-2"}) {
      assertThat(clinician("south", who).statusCode()).isEqualTo(200);
    }

    refused(clinician("south", "c-3"));

    assertThat(clinician("west", "c-3").statusCode()).isEqualTo(200);
  }

  @Test
  void guessing_tokens_is_slow_and_good_tokens_from_the_same_address_are_not() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(get("/api/members/" + ONE, "Bearer a.b.c").statusCode()).isEqualTo(401);
    }

    refused(get("/api/members/" + ONE, "Bearer a.b.c"));
    refused(get("/api/members/" + ONE, null));

    assertThat(member(ONE).statusCode()).isEqualTo(200);
  }

  @Test
  void what_is_not_the_api_is_not_limited() throws Exception {
    for (int i = 0; i < 20; i++) {
      assertThat(get("/internal/commands", null).statusCode()).isEqualTo(401);
    }
    assertThat(get("/api/members/" + ONE, null).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"20", "20/s", "0/s burst 5", "5/s burst 0", "-1/s burst 2", "1/m burst 2"})
  void a_limit_that_is_none_stops_the_start(String odd) {
    assertThatThrownBy(() -> Rate.valueOf(odd))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("expected");
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(JsonMapper.shared().readTree(answer.body()).path("code").asString())
        .isEqualTo("TOO_MANY_REQUESTS");
  }

  private HttpResponse<String> member(String id) throws Exception {
    return get("/api/members/" + id, TestIssuer.bearer(id + "; tenant=north; roles=MEMBER"));
  }

  private HttpResponse<String> clinician(String tenant, String who) throws Exception {
    return get(
        "/api/members/" + ONE, TestIssuer.bearer(who + "; tenant=" + tenant + "; roles=CLINICIAN"));
  }

  private HttpResponse<String> get(String path, @Nullable String token) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (token != null) {
      request.header("Authorization", token);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
