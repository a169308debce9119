package health.longhold.architecture.broken.ownclock.session.livesession.write;

import java.time.Instant;

/** Broken on purpose: an endpoint that reads the system clock. */
public class SessionApi {
  Instant startedAt() {
    return Instant.now();
  }
}
