package health.longhold.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public surface as one caller sees it. */
public record Web(URI platform, Supplier<String> token, Map<String, String> headers) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PROGRAMME = "demo";

  public static Web manager(PlatformProcess platform) {
    return as(platform, "manager", "PROGRAMME_MANAGER");
  }

  public static Web clinician(PlatformProcess platform) {
    return as(platform, "clinician", "CLINICIAN");
  }

  public static Web importer(PlatformProcess platform) {
    return as(platform, "importer", "IMPORTER");
  }

  public static Web member(PlatformProcess platform, UUID memberId) {
    return as(platform, memberId.toString(), "MEMBER");
  }

  public static Web as(PlatformProcess platform, String subject, String role) {
    return as(platform, role + ":" + subject + "@" + PROGRAMME);
  }

  /** Anybody: {@code ROLE:<subject>@<programme>}. */
  static Web as(PlatformProcess platform, String who) {
    return new Web(platform.url(), () -> platform.token(who), Map.of());
  }

  /** A management port, asked as an operator. */
  public static Web operator(PlatformProcess platform, int port) {
    return new Web(platform.management(port), () -> platform.token("operator"), Map.of());
  }

  public Web with(String header, String value) {
    return new Web(platform, token, Map.of(header, value));
  }

  /** One answer; the body is an empty object where there is none. */
  public record Answer(int status, JsonNode body, HttpHeaders headers) {
    public String text(String field) {
      return body.path(field).asString("");
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  public Answer get(String path) {
    return send("GET", path, "application/json", "");
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, "application/json", JSON.writeValueAsString(body));
  }

  public Answer post(String path, Object body) {
    return send("POST", path, "application/json", JSON.writeValueAsString(body));
  }

  /** A stream has no end to wait for: that it began is all there is to know of it here. */
  private static String body(String type, InputStream answer) throws IOException {
    if (!type.startsWith("text/event-stream")) {
      try (answer) {
        return new String(answer.readAllBytes(), UTF_8);
      }
    }
    answer.close();
    return "";
  }

  public Answer send(String method, String path, String mediaType, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(platform.resolve(path)).timeout(Duration.ofSeconds(60));
    String shown = token.get();
    if (!shown.isEmpty()) {
      request.header("Authorization", "Bearer " + shown);
    }
    headers.forEach(request::header);
    if (body.isEmpty()) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.header("Content-Type", mediaType).method(method, BodyPublishers.ofString(body));
    }
    try {
      HttpResponse<InputStream> response =
          CLIENT.send(request.build(), BodyHandlers.ofInputStream());
      String type = response.headers().firstValue("Content-Type").orElse("");
      String text = body(type, response.body());
      JsonNode json =
          type.contains("json") && !type.contains("ndjson")
              ? JSON.readTree(text)
              : JSON.createObjectNode().put("text", text);
      return new Answer(response.statusCode(), json, response.headers());
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
