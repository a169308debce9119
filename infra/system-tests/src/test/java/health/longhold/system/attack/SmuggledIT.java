package health.longhold.system.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.system.PlatformProcess;
import health.longhold.system.SharedPlatform;
import health.longhold.system.Trainee;
import health.longhold.system.attack.RawConnection.Talk;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that two servers could read in two ways, and bodies that are too much. */
@ExtendWith(SharedPlatform.class)
@TestInstance(Lifecycle.PER_CLASS)
class SmuggledIT {
  private PlatformProcess platform;
  private Trainee victim;
  private String clinician = "";

  @BeforeAll
  void a_member_in_the_care_of_a_clinician(PlatformProcess running) {
    platform = running;
    victim = Trainee.named(running);
    victim.enrol();
    clinician = running.token("CLINICIAN:clinician@demo");
  }

  /**
   * A bar ends a line. {@code VICTIM} is a path that only the token behind it opens. Each is sent
   * without a token in the first request, so that whatever shows the member was let in by the
   * second reading.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // two lengths: what the edge reads as a body, the service could read as a request
        "POST /api/alerts HTTP/1.1|Host: HOST|Content-Length: 4|Transfer-Encoding: chunked||"
            + "0||GET VICTIM HTTP/1.1|Host: HOST|TOKEN|Connection: close||",
        "POST /api/alerts HTTP/1.1|Host: HOST|Content-Length: 6|Content-Length: 60||" + "0||X",
        "POST /api/alerts HTTP/1.1|Host: HOST|Content-Length: 6, 60||0||X",
        "POST /api/alerts HTTP/1.1|Host: HOST|Content-Length: +6||0||X",
        "POST /api/alerts HTTP/1.1|Host: HOST|Transfer-Encoding: xchunked|"
            + "Connection: close||0||",
        "POST /api/alerts HTTP/1.1|Host: HOST|Transfer-Encoding : chunked|"
            + "Connection: close||0||",
        "POST /api/alerts HTTP/1.1|Host: HOST|Transfer-Encoding: chunked|"
            + "Transfer-Encoding: identity|Connection: close||0||",
        "POST /api/alerts HTTP/1.1|Host: HOST|Transfer-Encoding: chunked|"
            + "Connection: close||ZZ|GET VICTIM HTTP/1.1||",
        // a header folded into the value of another
        "GET VICTIM HTTP/1.1|Host: HOST|X-Note: a| TOKEN|Connection: close||",
        "GET VICTIM HTTP/1.1|Host: HOST| TOKEN|Connection: close||",
        "GET VICTIM HTTP/1.1|Host: HOST|X-Note: a\0b|Connection: close||",
        "GET VICTIM HTTP/1.1|Host: HOST|Author\u00efzation: x|Connection: close||",
        // two hosts, no host, another server's address
        "GET VICTIM HTTP/1.1|Host: HOST|Host: evil.example|Connection: close||",
        "GET VICTIM HTTP/1.1|Connection: close||",
        "GET http://evil.example:1/api/alerts HTTP/1.1|Host: HOST|Connection: close||",
        // past the edge's list of paths
        "POST /api/alerts/../../internal/commands HTTP/1.1|Host: HOST|Connection: close|"
            + "Content-Length: 0||",
        "POST /api/alerts/..;/..;/internal/commands HTTP/1.1|Host: HOST|Connection: close|"
            + "Content-Length: 0||",
        "POST /api/alerts/%2e%2e/%2e%2e/internal/commands HTTP/1.1|Host: HOST|"
            + "Connection: close|Content-Length: 0||",
        "POST /internal/commands HTTP/1.1|Host: HOST|TOKEN|Connection: close|"
            + "Content-Length: 0||",
        "POST //internal/commands HTTP/1.1|Host: HOST|TOKEN|Connection: close|"
            + "Content-Length: 0||",
        "GET /api/members/../../actuator/prometheus HTTP/1.1|Host: HOST|Connection: close||",
        // the token named as a header for one hop only: it ends there, and nobody gets in
        "GET /api/members/none HTTP/1.1|Host: HOST|Connection: close, Authorization||",
        // methods of servers, not of people
        "TRACE VICTIM HTTP/1.1|Host: HOST|TOKEN|Connection: close||",
        "CONNECT 127.0.0.1:22 HTTP/1.1|Host: HOST|Connection: close||"
      })
  void a_request_with_two_meanings_has_none(String request) {
    Talk talk =
        RawConnection.say(
            platform.url(),
            request
                .replace("|", "\n")
                .replace("HOST", platform.url().getAuthority())
                .replace("VICTIM", victim.path(""))
                .replace("TOKEN", "Authorization: Bearer " + clinician));

    assertThat(talk.statuses()).as(talk.text()).hasSize(1).allMatch(status -> status >= 400);
    assertThat(talk.statuses()).as(talk.text()).doesNotContain(500, 502, 504);
    assertThat(talk.text()).doesNotContain("site-a", "FROM_18", "and then nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Authorization", "authorization, X-Forwarded-For", "X-XSRF-TOKEN"})
  void a_header_of_one_hop_lets_nobody_in(String nominated) {
    Talk talk =
        RawConnection.say(
            platform.url(),
            "GET %s HTTP/1.1\nHost: %s\nConnection: close, %s\nAuthorization: Bearer %s\n\n"
                .formatted(
                    victim.path(""),
                    platform.url().getAuthority(),
                    nominated,
                    platform.token("CLINICIAN:clinician@harbour")));

    assertThat(talk.statuses()).as(talk.text()).hasSize(1).isSubsetOf(401, 404);
    assertThat(talk.text()).doesNotContain("site-a");
  }

  @Test
  void where_a_call_came_from_is_not_the_callers_word() {
    Attempt attempt =
        Attacker.anonymous(platform.url())
            .with("X-Forwarded-For", "203.0.113.9")
            .with("X-Real-IP", "203.0.113.9")
            .with("Forwarded", "for=203.0.113.9")
            .get(victim.path(""))
            .refused(401, "site-a");

    assertThat(new Trail(platform, "progress").recordsOfNobody(attempt))
        .singleElement()
        .asString()
        .doesNotContain("203.0.113.9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"deep list", "deep object", "long number", "long name", "twice", "type"})
  void json_that_is_a_bomb_is_not_read(String bomb) {
    Attempt attempt =
        asClinician()
            .send(
                "POST",
                victim.path("/plan"),
                switch (bomb) {
                  case "deep list" -> "{\"routines\":" + "[".repeat(100_000);
                  case "deep object" -> "{\"a\":".repeat(40_000);
                  case "long number" -> "{\"sessionsPerWeek\":" + "9".repeat(200_000) + "}";
                  case "long name" -> "{\"" + "n".repeat(200_000) + "\":1}";
                  case "twice" -> "{\"sessionsPerWeek\":3,\"sessionsPerWeek\":4}";
                  default ->
                      "{\"@class\":\"javax.naming.InitialContext\",\"@type\":\"x\","
                          + "\"sessionsPerWeek\":3}";
                });

    attempt.refused(List.of(400, 413, 422), "jackson", "Exception", "javax", "nnnnnnnn");
    assertThat(new Trail(platform, "progress").outcomes("demo", attempt))
        .containsExactly("FAILED " + attempt.status());
  }

  @Test
  void a_body_that_does_not_tell_its_size_ends_at_the_limit() {
    byte[] large = ("{\"a\":\"" + "x".repeat(2_000_000) + "\"}").getBytes(UTF_8);

    Attempt attempt =
        asClinician()
            .send(
                "POST",
                victim.path("/plan"),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

    attempt.refused(413, "xxxxxxxx");
  }

  /** Past the edge, so that the service's own limit and record are seen. */
  @Test
  void a_service_reads_no_body_beyond_its_limit_either() {
    String large = "{\"a\":\"" + "x".repeat(2_000_000) + "\"}";
    Attacker past = asClinician().at(platform.management(8083));
    past.send("POST", victim.path("/plan"), large).refused(413, "xxxxxxxx");

    Attempt untold =
        past.send(
                "POST",
                victim.path("/plan"),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(UTF_8))))
            .refused(413, "xxxxxxxx");
    assertThat(new Trail(platform, "progress").outcomes("demo", untold))
        .containsExactly("FAILED 413");
  }

  @Test
  void a_token_of_any_size_is_not_read() {
    Attempt attempt =
        Attacker.bearing(platform.url(), "a".repeat(100_000) + ".b.c").get(victim.path(""));

    attempt.refused(List.of(400, 401, 431), "site-a");
  }

  private Attacker asClinician() {
    return Attacker.bearing(platform.url(), clinician);
  }
}
