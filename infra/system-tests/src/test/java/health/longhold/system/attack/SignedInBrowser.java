package health.longhold.system.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.system.PlatformProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser as far as signing in needs one: cookies, redirects, the provider's form. */
final class SignedInBrowser {
  private static final int PASSWORD_LENGTH = 12;
  private static final int MOST_HOPS = 10;
  private static final Pattern CSRF_FIELD =
      Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
  private final URI platform;

  private SignedInBrowser(URI platform) {
    this.platform = platform;
  }

  /** Somebody who has come to the platform and not said who they are. */
  static SignedInBrowser stranger(PlatformProcess platform) {
    return new SignedInBrowser(platform.url());
  }

  /** An account of the provider, {@code clinician@demo}, signed in and back at the edge. */
  static SignedInBrowser of(PlatformProcess platform, String account) {
    SignedInBrowser browser = stranger(platform);
    Attempt form = browser.followed("/sign-in/longhold?to=/");
    Matcher csrf = CSRF_FIELD.matcher(form.body());
    assertThat(csrf.find()).as("a sign-in form: %s", form).isTrue();
    Attempt accepted =
        browser.form(
            "/identity/login",
            "username=%s&password=%s&_csrf=%s"
                .formatted(encoded(account), encoded(password(platform)), encoded(csrf.group(1))));
    Attempt home = browser.follow(accepted);
    assertThat(browser.cookie("LONGHOLD"))
        .as("the cookie of a sign-in: %s, %s", accepted.headers().map(), home)
        .isPresent();
    return browser;
  }

  private static String password(PlatformProcess platform) {
    try {
      return platform.secret("demo-password").substring(0, PASSWORD_LENGTH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a link of ours and goes wherever it leads. */
  Attempt followed(String path) {
    return follow(get(path));
  }

  /** Where a sign-in link leads in the end: the first redirect that follows the return to us. */
  String arrival(String signInLink) {
    Attempt hop = get(signInLink);
    for (int hops = 0; hops < MOST_HOPS; hops++) {
      URI next = URI.create(hop.header("Location"));
      hop = get(next);
      if (next.getPath().startsWith("/login/oauth2/code/")) {
        return hop.header("Location");
      }
    }
    throw new IllegalStateException("never came back from " + signInLink);
  }

  private Attempt follow(Attempt first) {
    Attempt hop = first;
    for (int hops = 0; hop.status() / 100 == 3 && hops < MOST_HOPS; hops++) {
      hop = get(platform.resolve(hop.header("Location")));
    }
    return hop;
  }

  Attempt get(String path) {
    return get(URI.create(platform + path));
  }

  private Attempt get(URI address) {
    return send(HttpRequest.newBuilder(address).GET());
  }

  /** As a page of ours does: with the token that only such a page can read. */
  Attempt post(String path, String json) {
    return send("POST", path, json, cookie("XSRF-TOKEN").orElse(""));
  }

  /** As a page may, with a token of its choice, or none. */
  Attempt send(String method, String path, String json, String csrfToken) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(platform + path))
            .header("Content-Type", "application/json")
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    return send(csrfToken.isEmpty() ? request : request.header("X-XSRF-TOKEN", csrfToken));
  }

  /**
   * As any page of anybody can, without a script.
   *
   * @param headers what the browser says of that page, name and value in turn
   */
  Attempt form(String path, String fields, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(platform + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** As a server under the same parent domain can: sets a cookie that comes to us. */
  void plant(String name, String value) {
    HttpCookie planted = new HttpCookie(name, value);
    planted.setDomain(platform.getHost() + ".local");
    planted.setPath("/");
    planted.setVersion(0);
    cookies.getCookieStore().add(platform, planted);
  }

  private Attempt send(HttpRequest.Builder request) {
    // the provider shows its form, and remembers where somebody wanted to go, for pages only
    request.header("Accept", "text/html,*/*;q=0.8");
    String trace = UUID.randomUUID().toString().replace("-", "");
    request.header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      return new Attempt(trace, answer.statusCode(), answer.body(), answer.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findAny();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
