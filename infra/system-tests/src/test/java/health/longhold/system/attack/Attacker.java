package health.longhold.system.attack;

import health.longhold.system.PlatformProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A caller who is up to no good, at the edge or at a service's own port. */
record Attacker(URI target, Map<String, String> headers) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static Attacker anonymous(URI target) {
    return new Attacker(target, Map.of());
  }

  static Attacker bearing(URI target, String token) {
    return anonymous(target).with("Authorization", "Bearer " + token);
  }

  /** Somebody who is really signed in: {@code ROLE:<subject>@<programme>}. */
  static Attacker as(PlatformProcess platform, String who) {
    return bearing(platform.url(), platform.token(who));
  }

  Attacker at(URI other) {
    return new Attacker(other, headers);
  }

  Attacker with(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new Attacker(target, more);
  }

  Attempt get(String path) {
    return send("GET", path, "");
  }

  /** Sends JSON, or nothing. */
  Attempt send(String method, String path, String json) {
    return send(
        method, path, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
  }

  Attempt send(String method, String path, BodyPublisher body) {
    String trace = UUID.randomUUID().toString().replace("-", "");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(target + path))
            .timeout(Duration.ofSeconds(60))
            .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
            .header("Content-Type", "application/json")
            .method(method, body);
    headers.forEach(request::setHeader);
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Attempt(trace, answer.statusCode(), answer.body(), answer.headers());
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
