package health.longhold.platform.story;

import health.longhold.platform.token.ScriptTokens;
import health.longhold.platform.token.TokenRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calls that outlive a restart of the platform: no answer, 502, 503, 504 and 429 are tried again,
 * after Retry-After if it is given, until {@code patience} ends. Every call of the story is safe to
 * repeat.
 */
final class Http implements AutoCloseable {
  private static final Set<Integer> TRY_AGAIN = Set.of(429, 502, 503, 504);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final Duration STARTED_WITHIN = Duration.ofMinutes(1);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

  private final HttpClient client;
  private final ScriptTokens tokens;
  private final URI base;
  private final Duration patience;

  Http(URI base, ScriptTokens tokens, Duration patience) {
    this.tokens = tokens;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    this.base = base;
    this.patience = patience;
  }

  /** One answer that is neither missing nor "try again". */
  record Answer(int status, String body) {}

  Answer send(String method, String path, Caller caller, String mediaType, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(ANSWER_WITHIN)
            .header("Accept", "application/json, application/x-ndjson, application/problem+json");
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.header("Content-Type", mediaType).method(method, BodyPublishers.ofString(body));
    }
    if (method.equals("POST") && body != null) {
      // a repeated POST with the same words is the same request
      request.header("Idempotency-Key", UUID.nameUUIDFromBytes(utf8(path + body)).toString());
    }
    return patiently(request, caller);
  }

  /**
   * Waits a minute for somebody to answer at all, and says so: a platform may still be starting, or
   * may not have been started.
   *
   * @throws StoryFailed when nobody does
   */
  void greet(PrintWriter words) {
    Patience waiting = new Patience(STARTED_WITHIN, FIRST_PAUSE, LONGEST_PAUSE);
    HttpRequest hello = HttpRequest.newBuilder(base.resolve("/health")).build();
    boolean told = false;
    while (true) {
      try {
        client.send(hello, BodyHandlers.discarding());
        return;
      } catch (IOException silent) {
        if (!told) {
          words.println(
              "Nothing answers at " + base + " yet. Start it with ./longhold up; waiting.");
          words.flush();
          told = true;
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new StoryFailed("interrupted", stopped);
      }
      waiting.pause("nothing answers at " + base, null);
    }
  }

  private Answer patiently(HttpRequest.Builder call, Caller caller) {
    Patience waiting = new Patience(patience, FIRST_PAUSE, LONGEST_PAUSE);
    while (true) {
      String trouble;
      @Nullable Duration asked = null;
      try {
        // asked for at every attempt: while we wait, a token may expire
        call.setHeader("Authorization", "Bearer " + tokens.as(caller.name()));
        HttpResponse<String> response = client.send(call.build(), BodyHandlers.ofString());
        if (!TRY_AGAIN.contains(response.statusCode())) {
          return new Answer(response.statusCode(), response.body());
        }
        trouble = response.statusCode() + " " + response.body();
        asked =
            response
                .headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,3}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(null);
      } catch (IOException lost) {
        trouble = lost.toString();
      } catch (TokenRefused refused) {
        throw new StoryFailed(String.valueOf(refused.getMessage()), refused);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new StoryFailed("interrupted", stopped);
      }
      HttpRequest request = call.build();
      waiting.pause(request.method() + " " + request.uri() + ": " + trouble, asked);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
