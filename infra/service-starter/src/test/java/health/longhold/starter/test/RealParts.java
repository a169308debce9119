package health.longhold.starter.test;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives a test a real PostgreSQL and a real Kafka, started once for the JVM. A Spring test extended
 * with it connects to the database of its {@code longhold.service}, Flyway as the owner, the
 * service as the runtime role, and serves its management endpoints on a port of its own.
 *
 * <pre>{@code
 * @SpringBootTest(properties = "spring.config.name=catalog-service", webEnvironment = RANDOM_PORT)
 * @ExtendWith(RealParts.class)
 * class ExerciseApiIT { ... }
 * }</pre>
 */
public final class RealParts implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    servers();
  }

  /** The servers of this JVM, started by the first who asks. */
  public static RealServers servers() {
    return Running.SERVERS;
  }

  private static final class Running {
    static final RealServers SERVERS = RealServers.start();
  }
}
