package health.longhold.edge.health;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import health.longhold.edge.BackendClient;
import health.longhold.edge.BackendProperties;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
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
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Whether each service takes requests. A reader that lags is no reason to send people away:
 * operators see it on the management port. However many ask, without a token, the services are
 * asked once in a while.
 */
@Component
class ServiceStates {
  static final String UP = "UP";
  private static final String DOWN = "DOWN";

  private static final Duration STANDS = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Map<String, URI> asked;
  private final BackendClient client;
  private final LoadingCache<String, States> lately =
      Caffeine.newBuilder().expireAfterWrite(STANDS).build(_ -> ask());

  /**
   * Asks the services, and the provider of this machine if there is one.
   *
   * @param provider where it tells how it is
   */
  ServiceStates(
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

  /** By service, {@code UP}, what it says instead, or {@code DOWN} when it says nothing. */
  record States(Map<String, String> services, Instant at) {
    boolean up() {
      return services.values().stream().allMatch(UP::equals);
    }
  }

  States now() {
    return lately.get("services");
  }

  private States ask() throws InterruptedException {
    List<String> names = List.copyOf(asked.keySet());
    List<Callable<String>> questions =
        asked.values().stream()
            .<Callable<String>>map(management -> () -> stateOf(management))
            .toList();
    Map<String, String> states = new TreeMap<>();
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers =
          each.invokeAll(questions, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      for (int i = 0; i < names.size(); i++) {
        Future<String> answer = answers.get(i);
        states.put(names.get(i), answer.state() == State.SUCCESS ? answer.resultNow() : DOWN);
      }
    }
    return new States(states, Instant.now());
  }

  private String stateOf(URI management) {
    return client
        .json(management.resolve("/actuator/health/readiness"))
        .map(answer -> answer.path("status"))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .orElse(DOWN);
  }
}
