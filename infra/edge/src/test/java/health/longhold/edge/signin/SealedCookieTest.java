package health.longhold.edge.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class SealedCookieTest {
  private static final SignedIn ASHA =
      new SignedIn("access", Instant.parse("2026-11-23T01:00:00Z"), "refresh", "id");

  private final SealedCookie<SignedIn> cookie = cookie("LONGHOLD", key(1), "http://localhost:8080");

  @Test
  void gives_back_what_was_sealed() {
    assertThat(cookie.read(request("LONGHOLD", written(cookie)))).contains(ASHA);
  }

  @Test
  void tells_a_browser_nothing_and_scripts_cannot_reach_it() {
    MockHttpServletResponse response = new MockHttpServletResponse();
    cookie.write(response, ASHA);

    assertThat(String.valueOf(response.getHeader("Set-Cookie")))
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("access", "Secure");
  }

  @Test
  void never_travels_in_the_clear_where_there_is_tls() {
    MockHttpServletResponse response = new MockHttpServletResponse();
    cookie("LONGHOLD", key(1), "https://longhold.example").write(response, ASHA);

    // __Host-: browsers then take it from this host alone, not from a neighbour
    assertThat(response.getHeader("Set-Cookie"))
        .startsWith("__Host-LONGHOLD=")
        .contains("; Secure", "Path=/;")
        .doesNotContain("Domain");
  }

  @Test
  void is_not_believed_once_changed_or_of_another_key_or_kind() {
    String sealed = written(cookie);
    String changed = sealed.substring(0, sealed.length() - 4) + "AAAA";

    assertThat(cookie.read(request("LONGHOLD", changed))).isEmpty();
    assertThat(cookie.read(request("LONGHOLD", "junk"))).isEmpty();
    assertThat(
            cookie.read(
                request("LONGHOLD", written(cookie("LONGHOLD", key(2), "http://localhost")))))
        .isEmpty();
    assertThat(
            cookie.read(request("LONGHOLD", written(cookie("OTHER", key(1), "http://localhost")))))
        .isEmpty();
  }

  @Test
  void that_a_browser_would_drop_is_not_sent() {
    byte[] noise = new byte[6000];
    ThreadLocalRandom.current().nextBytes(noise);
    SignedIn large =
        new SignedIn(Base64.getEncoder().encodeToString(noise), Instant.EPOCH, null, "id");

    assertThatThrownBy(() -> cookie.write(new MockHttpServletResponse(), large))
        .isInstanceOf(IllegalStateException.class);
  }

  private static SealedCookie<SignedIn> cookie(String name, String key, String url) {
    return new SealedCookie<>(
        name,
        SignedIn.class,
        Duration.ofHours(8),
        new SignInProperties(
            "issuer",
            "edge",
            "secret",
            null,
            null,
            null,
            null,
            "openid",
            URI.create(url),
            key,
            Duration.ofHours(8)),
        new JsonMapper());
  }

  private static String key(int first) {
    byte[] key = new byte[32];
    key[0] = (byte) first;
    return Base64.getEncoder().encodeToString(key);
  }

  private static String written(SealedCookie<SignedIn> cookie) {
    MockHttpServletResponse response = new MockHttpServletResponse();
    cookie.write(response, ASHA);
    String header = Objects.requireNonNull(response.getHeader("Set-Cookie"));
    return header.substring(header.indexOf('=') + 1, header.indexOf(';'));
  }

  private static MockHttpServletRequest request(String name, String value) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setCookies(new Cookie(name, value));
    return request;
  }
}
