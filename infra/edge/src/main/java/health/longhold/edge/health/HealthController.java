package health.longhold.edge.health;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import health.longhold.edge.BackendClient;
import health.longhold.edge.BackendProperties;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Future.State;
import java.util.concurrent.TimeUnit;
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
 * However many ask, without a token, the services are asked once in a while.
 */
@RestController
class HealthController {
  private static final String UP = "UP";
  private static final String DOWN = "DOWN";

  private static final Duration STANDS = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Map<String, URI> asked;
  private final BackendClient client;
  private final LoadingCache<String, Map<String, String>> lately =
      Caffeine.newBuilder().expireAfterWrite(STANDS).build(_ -> statuses());

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
    Map<String, String> services = lately.get("services");
    boolean up = services.values().stream().allMatch(UP::equals);
    return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .body(new Health(up ? UP : DOWN, services));
  }

  private Map<String, String> statuses() throws InterruptedException {
    List<String> names = List.copyOf(asked.keySet());
    List<Callable<String>> questions =
        asked.values().stream()
            .<Callable<String>>map(management -> () -> statusOf(management))
            .toList();
    Map<String, String> statuses = new TreeMap<>();
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers =
          each.invokeAll(questions, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      for (int i = 0; i < names.size(); i++) {
        Future<String> answer = answers.get(i);
        statuses.put(names.get(i), answer.state() == State.SUCCESS ? answer.resultNow() : DOWN);
      }
    }
    return statuses;
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
