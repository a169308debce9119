package health.longhold.system.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.system.PlatformProcess;
import health.longhold.system.SharedPlatform;
import health.longhold.system.Trainee;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody signed in, and pages of others that use it. What the edge itself refuses reaches no
 * service and no data; progress-service's audit trail tells of it a moment later.
 */
@ExtendWith(SharedPlatform.class)
@TestInstance(Lifecycle.PER_CLASS)
class BrowserIT {
  private static final String CALLBACK = "/login/oauth2/code/longhold";

  private PlatformProcess platform;
  private SignedInBrowser manager;

  @BeforeAll
  void a_manager_signs_in(PlatformProcess running) {
    platform = running;
    manager = SignedInBrowser.of(running, "manager@demo");
  }

  @Test
  void people_sign_in_call_and_sign_out() {
    SignedInBrowser browser = SignedInBrowser.of(platform, "clinician@demo");

    Attempt board = browser.get("/api/alerts");
    assertThat(board.status()).isEqualTo(200);
    // sealed: the page's scripts never hold a token
    assertThat(browser.cookie("LONGHOLD").orElseThrow()).startsWith("eyJ").contains("..");

    Attempt end = browser.post("/sign-out", "");
    assertThat(end.status()).isEqualTo(303);
    assertThat(browser.cookie("LONGHOLD")).isEmpty();
    assertThat(browser.get("/api/alerts").status()).isEqualTo(401);
  }

  @Test
  void a_page_of_another_site_changes_nothing() {
    String path = "/api/members/" + Trainee.newId();
    String enrolment = "{\"cohorts\":[\"site-c\"],\"ageBand\":\"FROM_18\",\"zone\":\"UTC\"}";
    assertThat(manager.get("/api/alerts").status()).isEqualTo(403);
    String right = manager.cookie("XSRF-TOKEN").orElseThrow();

    for (String guess : List.of("", "guess", right.substring(1), "0".repeat(36))) {
      for (String method : List.of("PUT", "POST", "DELETE", "PATCH")) {
        manager.send(method, path, enrolment, guess).refused(403, "site-c");
      }
    }
    manager.form(path + "/erasure", "").refused(403);
    manager.form("/sign-out", "").refused(403);
    // some servers let a parameter stand for a method or for the token
    manager.form(path + "?_method=PUT", "cohorts=site-c").refused(403);

    assertThat(manager.get(path).status()).isEqualTo(404);
    assertThat(manager.send("PUT", path, enrolment, right).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://evil.example",
    "Origin, http://neighbour.localhost",
    "Origin, null",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Sec-Fetch-Site, same-origin"
  })
  void a_cookie_planted_by_a_neighbour_proves_nothing(String header, String value) {
    SignedInBrowser misused = SignedInBrowser.of(platform, "manager@demo");
    misused.plant("XSRF-TOKEN", "chosen-by-the-neighbour");
    // the form's own way to send the token: some noise, and the token under it
    String masked =
        Base64.getUrlEncoder()
            .encodeToString((" ".repeat(23) + swapped("chosen-by-the-neighbour")).getBytes(UTF_8));

    for (String proof : List.of(masked, "chosen-by-the-neighbour")) {
      String field = "_csrf=" + SignedInBrowser.encoded(proof);
      Attempt attempt =
          misused
              .form("/api/members/" + Trainee.newId() + "/erasure?" + field, field, header, value)
              .refused(403, "MEMBER");
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> new Trail(platform, "progress").tellsOfDenial("demo", attempt));
    }
  }

  /** Every byte XOR a space. */
  private static String swapped(String text) {
    return text.chars()
        .map(letter -> letter ^ ' ')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void another_sites_script_is_given_no_leave_to_read() {
    Attacker elsewhere =
        Attacker.anonymous(platform.url())
            .with("Origin", "https://evil.example")
            .with("Cookie", "LONGHOLD=" + manager.cookie("LONGHOLD").orElseThrow());

    Attempt attempt = elsewhere.get("/api/alerts");
    assertThat(attempt.headers().map().keySet())
        .noneMatch(name -> name.startsWith("access-control-"));
    Attempt asked =
        elsewhere
            .with("Access-Control-Request-Method", "DELETE")
            .send("OPTIONS", "/api/alerts", "");
    assertThat(asked.headers().map().keySet())
        .noneMatch(name -> name.startsWith("access-control-"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\\/evil.example",
        "https://evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "%2F%2Fevil.example",
        "/%0d%0aLocation:%20https://evil.example",
        "/\r\nSet-Cookie: a=b",
        "/\t/evil.example",
        "@evil.example",
        ".evil.example",
        "/.//evil.example",
        "/..//evil.example",
        "/#@evil.example"
      })
  void a_sign_in_ends_at_home(String to) {
    String arrival = manager.arrival("/sign-in/longhold?to=" + SignedInBrowser.encoded(to));

    // raw, as some browsers read backslashes and tabs in their own way
    assertThat(arrival).doesNotContain("\\", "\t", "\r", "\n").doesNotStartWith("//");
    assertThat(platform.url().resolve(arrival).getAuthority())
        .isEqualTo(platform.url().getAuthority());
  }

  @Test
  void a_sign_in_ends_where_it_began_if_that_is_ours() {
    String arrival = manager.arrival("/sign-in/longhold?to=%2Fboard%3Fstate%3DOPEN");

    assertThat(platform.url().resolve(arrival).getPath()).isEqualTo("/board");
  }

  @Test
  void the_provider_sends_its_codes_nowhere_else() {
    String ours = platform.url() + CALLBACK;
    for (String to :
        List.of(
            "https://evil.example/",
            ours + ".evil.example",
            ours + "/../../evil",
            ours + "?next=https://evil.example",
            ours + "#x",
            ours.replace("http://", "http://evil.example@"),
            ours.replace("localhost", "localhost.evil.example"))) {
      Attempt attempt =
          manager.get(
              "/identity/oauth2/authorize?response_type=code&client_id=edge&scope=openid&state=s"
                  + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                  + "&code_challenge_method=S256&redirect_uri="
                  + SignedInBrowser.encoded(to));
      assertThat(attempt.status()).as(to).isEqualTo(400);
      assertThat(attempt.header("Location")).isEmpty();
    }
    // without PKCE, not even to us
    Attempt bare =
        manager.get(
            "/identity/oauth2/authorize?response_type=code&client_id=edge&scope=openid&state=s"
                + "&redirect_uri="
                + SignedInBrowser.encoded(ours));
    assertThat(bare.header("Location")).doesNotContain("code=");
  }

  @Test
  void the_providers_sign_out_leads_nowhere_else() {
    SignedInBrowser browser = SignedInBrowser.of(platform, "manager@harbour");
    String end = browser.post("/sign-out", "").header("Location");
    String elsewhere =
        end.replaceFirst(
            "post_logout_redirect_uri=[^&]*", "post_logout_redirect_uri=https://evil.example/");

    Attempt attempt = browser.get(elsewhere.substring(platform.url().toString().length()));

    assertThat(attempt.header("Location")).doesNotContain("evil");
    assertThat(attempt.status()).isEqualTo(400);
  }

  @Test
  void what_a_request_claims_as_its_host_decides_nothing() {
    Attempt attempt =
        Attacker.anonymous(platform.url())
            .with("X-Forwarded-Host", "evil.example")
            .with("X-Forwarded-Proto", "https")
            .with("Forwarded", "host=evil.example")
            .get("/sign-in/longhold");

    assertThat(attempt.header("Location"))
        .startsWith(platform.url().toString())
        .doesNotContain("evil");
  }

  @Test
  void nobody_is_signed_in_as_somebody_else_by_a_link() {
    SignedInBrowser stranger = SignedInBrowser.stranger(platform);

    Attempt attempt = stranger.get(CALLBACK + "?code=stolen&state=guessed");

    assertThat(attempt.status()).isEqualTo(302);
    assertThat(URI.create(attempt.header("Location")).getQuery()).isEqualTo("sign-in=failed");
    assertThat(stranger.cookie("LONGHOLD")).isEmpty();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(new Trail(platform, "progress").recordsOfNobody(attempt))
                    .singleElement()
                    .asString()
                    .startsWith("unknown DENIED 401 127.0.0.1"));
  }

  @Test
  void a_cookie_that_is_not_ours_is_none() {
    String sealed = manager.cookie("LONGHOLD").orElseThrow();
    int middle = sealed.length() / 2;
    char other = sealed.charAt(middle) == 'A' ? 'B' : 'A';
    SignedInBrowser started = SignedInBrowser.stranger(platform);
    started.get("/sign-in/longhold");

    for (String forged :
        List.of(
            sealed.substring(0, middle) + other + sealed.substring(middle + 1),
            sealed.substring(0, middle),
            // sealed by the edge, for another purpose
            started.cookie("LONGHOLD-SIGN-IN").orElseThrow(),
            "eyJhbGciOiJub25lIn0.e30.",
            "x")) {
      Attempt attempt =
          Attacker.anonymous(platform.url())
              .with("Cookie", "LONGHOLD=" + forged)
              .get("/api/alerts");
      attempt.refused(401, "items");
      new Trail(platform, "progress").tellsOfNobody(attempt);
    }
  }
}
