package health.longhold.starter.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Rejection;
import health.longhold.kernel.Role;
import health.longhold.starter.access.Access;
import health.longhold.starter.access.AccessAutoConfiguration;
import health.longhold.starter.access.CareTeams;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.correlation.CorrelationAutoConfiguration;
import health.longhold.starter.tenancy.TenancyAutoConfiguration;
import health.longhold.starter.test.BearerTokens;
import health.longhold.starter.test.RealParts;
import health.longhold.starter.test.TestIssuer;
import health.longhold.starter.time.ClockAutoConfiguration;
import health.longhold.starter.web.LongholdWebAutoConfiguration;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One effect and one answer, however often and at whatever moment a request is repeated. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = IdempotencyIT.Service.class,
    properties = {
      "spring.config.name=service-defaults",
      "longhold.service=catalog",
      "longhold.idempotency.lease=1s",
      "longhold.idempotency.patience=20s"
    })
@ExtendWith(RealParts.class)
class IdempotencyIT {
  private static final String ASHA = "asha; tenant=acme; roles=CLINICIAN";

  @Configuration
  @BearerTokens
  @ImportAutoConfiguration({
    AccessAutoConfiguration.class,
    ClockAutoConfiguration.class,
    CorrelationAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    IdempotencyAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    LongholdWebAutoConfiguration.class,
    TenancyAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    WebMvcAutoConfiguration.class
  })
  @Import({Counter.class, Care.class})
  static class Service {}

  /** Everybody is in everybody's care, but for one who has gone away. */
  static class Care implements CareTeams {
    volatile String away = "";

    @Override
    public boolean includes(Actor actor, MemberId memberId) {
      return !actor.subject().equals(away);
    }
  }

  /** Counts its effects, so that a second one shows. */
  @RestController
  static class Counter {
    final AtomicInteger effects = new AtomicInteger();
    volatile CountDownLatch door = new CountDownLatch(0);
    private final Access access;

    Counter(Access access) {
      this.access = access;
    }

    enum Refusal implements Rejection {
      COUNT_UNKNOWN;

      @Override
      public Kind kind() {
        return Kind.UNKNOWN;
      }
    }

    @PostMapping("/api/members/{memberId}/counts")
    @Permitted(Role.CLINICIAN)
    int ofMember(@PathVariable MemberId memberId) {
      return effects.incrementAndGet();
    }

    @PostMapping("/api/counts-of-members/{id}")
    @Permitted(Role.CLINICIAN)
    int foundById(@PathVariable UUID id, Actor actor) {
      access.require(actor, Optional.of(new MemberId(id)), Refusal.COUNT_UNKNOWN);
      return effects.incrementAndGet();
    }

    @PostMapping("/api/counts/{status}")
    @Permitted(Role.CLINICIAN)
    ResponseEntity<Integer> count(@PathVariable int status, @RequestBody String body)
        throws InterruptedException {
      int effect = effects.incrementAndGet();
      door.await();
      return ResponseEntity.status(status).eTag("\"" + effect + "\"").body(effect);
    }
  }

  @LocalServerPort int port;
  @Autowired Counter counter;
  @Autowired Care care;
  @Autowired JdbcClient database;
  @Autowired KeptAnswers answers;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String key = UUID.randomUUID().toString();

  @Test
  void a_repetition_gets_the_first_answer_to_the_letter() throws Exception {
    HttpResponse<String> first = post(201, ASHA, key, "{}");
    HttpResponse<String> second = post(201, ASHA, key, "{}");

    assertThat(second.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
    assertThat(second.headers().firstValue("Content-Type"))
        .isEqualTo(first.headers().firstValue("Content-Type"));
    assertThat(second.headers().firstValue(IdempotencyFilter.REPLAYED)).hasValue("true");
  }

  @Test
  void another_body_under_the_same_key_is_a_conflict() throws Exception {
    post(201, ASHA, key, "{}");

    HttpResponse<String> other = post(201, ASHA, key, "{\"other\":1}");

    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("IDEMPOTENCY_KEY_REUSED");
    assertThat(other.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void a_key_belongs_to_its_tenant_caller_and_route() throws Exception {
    String body = post(200, ASHA, key, "{}").body();

    for (HttpResponse<String> other :
        List.of(
            post(200, "asha; tenant=other; roles=CLINICIAN", key, "{}"),
            post(200, "ravi; tenant=acme; roles=CLINICIAN", key, "{}"),
            post(201, ASHA, key, "{}"))) {
      assertThat(other.body()).isNotEqualTo(body);
    }
  }

  @Test
  void without_a_key_every_request_counts() throws Exception {
    assertThat(post(200, ASHA, null, "{}").body()).isNotEqualTo(post(200, ASHA, null, "{}").body());
  }

  @Test
  void a_key_that_is_none_is_refused() throws Exception {
    assertThat(post(200, ASHA, "with space", "{}").statusCode()).isEqualTo(422);
    assertThat(post(200, ASHA, "k".repeat(256), "{}").statusCode()).isEqualTo(422);
  }

  @Test
  void a_failure_is_forgotten_and_a_refusal_is_kept() throws Exception {
    assertThat(post(503, ASHA, key, "{}").body()).isNotEqualTo(post(503, ASHA, key, "{}").body());
    assertThat(post(422, ASHA, key, "{}").body()).isEqualTo(post(422, ASHA, key, "{}").body());
  }

  @ParameterizedTest
  @CsvSource({"/api/members/%s/counts, MEMBER_UNKNOWN", "/api/counts-of-members/%s, COUNT_UNKNOWN"})
  void who_may_no_longer_ask_is_not_answered_from_memory(String path, String refusal)
      throws Exception {
    HttpRequest request =
        request(path.formatted(UUID.randomUUID()), "ravi; tenant=acme; roles=CLINICIAN", key, "{}");
    String body = client.send(request, BodyHandlers.ofString()).body();
    assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo(body);
    int effects = counter.effects.get();

    care.away = "ravi";
    HttpResponse<String> refused = client.send(request, BodyHandlers.ofString());
    care.away = "";

    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).contains(refusal);
    assertThat(refused.headers().firstValue(IdempotencyFilter.REPLAYED)).isEmpty();
    assertThat(counter.effects).hasValue(effects);
    assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo(body);
  }

  @Test
  void many_at_once_have_one_effect_and_one_answer() {
    int before = counter.effects.get();

    List<CompletableFuture<HttpResponse<String>>> racing =
        IntStream.range(0, 24)
            .mapToObj(_ -> client.sendAsync(request(201, ASHA, key, "{}"), BodyHandlers.ofString()))
            .toList();

    assertThat(racing.stream().map(CompletableFuture::join).map(HttpResponse::body).distinct())
        .containsExactly(Integer.toString(before + 1));
    assertThat(counter.effects).hasValue(before + 1);
  }

  @Test
  void a_repetition_waits_for_the_request_that_is_under_way() {
    counter.door = new CountDownLatch(1);
    var first = client.sendAsync(request(201, ASHA, key, "{}"), BodyHandlers.ofString());
    var second = client.sendAsync(request(201, ASHA, key, "{}"), BodyHandlers.ofString());
    counter.door.countDown();

    assertThat(first.join().body()).isEqualTo(second.join().body());
  }

  @Test
  void the_claim_of_a_request_that_died_passes_on() throws Exception {
    HttpResponse<String> first = post(201, ASHA, key, "{}");
    database
        .sql("update idempotency set status = null where key = :key")
        .param("key", key)
        .update();

    HttpResponse<String> second = post(201, ASHA, key, "{}");

    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.body()).isNotEqualTo(first.body());
    assertThat(post(201, ASHA, key, "{}").body()).isEqualTo(second.body());
  }

  @Test
  void a_day_later_the_key_is_free_again() throws Exception {
    HttpResponse<String> first = post(201, ASHA, key, "{}");
    makeOlder("24 hours");

    assertThat(post(201, ASHA, key, "{\"other\":1}").body()).isNotEqualTo(first.body());
  }

  @Test
  void what_is_older_than_a_day_is_forgotten() throws Exception {
    post(201, ASHA, key, "{}");
    makeOlder("24 hours");

    assertThat(answers.forget()).isPositive();
    assertThat(
            database
                .sql("select count(*) from idempotency where key = :key")
                .param("key", key)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private void makeOlder(String interval) {
    database
        .sql(
            "update idempotency set claimed_at = claimed_at - cast(:age as interval)"
                + " where key = :key")
        .param("age", interval)
        .param("key", key)
        .update();
  }

  private HttpResponse<String> post(
      int status, String actor, @Nullable String idempotencyKey, String body) throws Exception {
    return client.send(request(status, actor, idempotencyKey, body), BodyHandlers.ofString());
  }

  private HttpRequest request(
      int status, String actor, @Nullable String idempotencyKey, String body) {
    return request("/api/counts/" + status, actor, idempotencyKey, body);
  }

  private HttpRequest request(
      String path, String actor, @Nullable String idempotencyKey, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", TestIssuer.bearer(actor))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (idempotencyKey != null) {
      request.header(IdempotencyFilter.KEY, idempotencyKey);
    }
    return request.build();
  }
}
