package health.longhold.platform;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * Waits until events and records have reached every read model. Who is told that the platform is
 * ready may count on the catalogue in every service.
 */
final class Settling {
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Management management;

  Settling(Management management) {
    this.management = management;
  }

  /** Returns when nothing lags, or after 15 s: a service with a long way behind it still serves. */
  void await() {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    // a relay that has just caught up may have put a record in front of the next service
    int quiet = 0;
    while (quiet < 2 && System.nanoTime() < deadline) {
      quiet = Part.SERVICES.stream().allMatch(this::isCurrent) ? quiet + 1 : 0;
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private boolean isCurrent(Part service) {
    return management
        .get(service, "/actuator/lag")
        .map(lags -> lags.values().stream().map(JsonNode::asLong).allMatch(lag -> lag == 0))
        .orElse(false);
  }
}
