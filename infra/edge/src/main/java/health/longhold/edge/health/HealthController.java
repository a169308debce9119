package health.longhold.edge.health;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /health}: 200 while every service takes requests, 503 otherwise; names no details. {@code
 * /status} says the same to people.
 */
@RestController
class HealthController {
  private final ServiceStates states;

  HealthController(ServiceStates states) {
    this.states = states;
  }

  @GetMapping("/health")
  ResponseEntity<Health> health() {
    ServiceStates.States now = states.now();
    return ResponseEntity.status(now.up() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .body(new Health(now.up() ? ServiceStates.UP : "DOWN", now.services()));
  }

  /** The whole and its parts, {@code UP} or what a service says instead. */
  record Health(String status, Map<String, String> services) {}
}
