package health.longhold.edge.health;

import static java.util.stream.Collectors.toMap;

import health.longhold.edge.BackendClient;
import health.longhold.edge.BackendProperties;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * {@code /health}: 200 while every service takes requests, 503 otherwise; names no details. A
 * reader that lags is no reason to send people away: operators see it on the management port.
 */
@RestController
class HealthController {
  private static final String UP = "UP";
  private static final String DOWN = "DOWN";

  private final Map<String, URI> asked;
  private final BackendClient client;

  /**
   * Asks the services, and the provider of this machine if there is one.
   *
   * @param provider where it tells how it is
   */
  HealthController(
      BackendProperties backends,
      BackendClient client,
      @Value("${longhold.identity.provider-management-url:#{null}}") @Nullable URI provider) {
    this.asked = new TreeMap<>();
    backends.services().forEach((name, service) -> asked.put(name, service.managementUrl()));
    if (provider != null) {
      asked.put("identity", provider);
    }
    this.client = client;
  }

  @GetMapping("/health")
  ResponseEntity<Health> health() {
    Map<String, String> services =
        asked.entrySet().parallelStream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    service -> statusOf(service.getValue()),
                    (a, _) -> a,
                    TreeMap::new));
    boolean up = services.values().stream().allMatch(UP::equals);
    return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .body(new Health(up ? UP : DOWN, services));
  }

  private String statusOf(URI management) {
    return client
        .json(management.resolve("/actuator/health/readiness"))
        .map(answer -> answer.path("status"))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .orElse(DOWN);
  }

  /** The whole and its parts, {@code UP} or what a service says instead. */
  record Health(String status, Map<String, String> services) {}
}
