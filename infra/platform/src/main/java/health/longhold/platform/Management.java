package health.longhold.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The parts' management endpoints, asked over HTTP. */
final class Management {
  private static final Duration CONNECT_WAIT = Duration.ofSeconds(1);
  private static final Duration ANSWER_WAIT = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_WAIT).build();
  private final JsonMapper json = new JsonMapper();
  private final Ports ports;
  private final Supplier<String> token;

  /**
   * Asks as an operator.
   *
   * @param token a valid access token at every call
   */
  Management(Ports ports, Supplier<String> token) {
    this.ports = ports;
    this.token = token;
  }

  /** Whether a part takes requests; what it still has to catch up with is another matter. */
  boolean isReady(Part part) {
    return status(open(part, "/actuator/health/readiness")).equals("UP");
  }

  /** {@code UP}, what the part says instead, or {@code DOWN} when it says nothing. */
  String health(Part part) {
    return status(open(part, "/actuator/health"));
  }

  private Optional<JsonNode> open(Part part, String path) {
    return ask(HttpRequest.newBuilder(at(part, path)).GET());
  }

  private static String status(Optional<JsonNode> health) {
    return health.map(it -> it.path("status").asString("DOWN")).orElse("DOWN");
  }

  /** What an endpoint answers; empty if it does not answer with JSON. */
  Optional<JsonNode> get(Part part, String path) {
    return ask(asOperator(part, path).GET());
  }

  /** Calls an operation without a body. */
  Optional<JsonNode> post(Part part, String path) {
    return ask(
        asOperator(part, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.noBody()));
  }

  private HttpRequest.Builder asOperator(Part part, String path) {
    return HttpRequest.newBuilder(at(part, path)).header("Authorization", "Bearer " + token.get());
  }

  private URI at(Part part, String path) {
    return ports.managementUrl(part).resolve(path);
  }

  private Optional<JsonNode> ask(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer =
          http.send(request.timeout(ANSWER_WAIT).build(), BodyHandlers.ofByteArray());
      return Optional.of(json.readTree(answer.body())).filter(JsonNode::isObject);
    } catch (IOException | JacksonException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
