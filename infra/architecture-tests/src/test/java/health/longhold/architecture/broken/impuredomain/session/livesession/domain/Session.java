package health.longhold.architecture.broken.impuredomain.session.livesession.domain;

import java.util.UUID;

/** Broken on purpose: a state that makes its own id. */
public record Session(UUID id) {
  static Session fresh() {
    return new Session(UUID.randomUUID());
  }
}
