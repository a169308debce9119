package health.longhold.edge;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The services behind the edge.
 *
 * @param services by short name: {@code catalog}, {@code session}, {@code progress}
 */
@ConfigurationProperties("longhold")
public record BackendProperties(Map<String, Backend> services) {
  public BackendProperties {
    services = Map.copyOf(services);
  }

  /**
   * The named service.
   *
   * @throws IllegalArgumentException if it has no address in the configuration
   */
  public Backend service(String name) {
    Backend backend = services.get(name);
    if (backend == null) {
      throw new IllegalArgumentException("longhold.services.%s has no address".formatted(name));
    }
    return backend;
  }

  /**
   * Where one service listens.
   *
   * @param url its public part
   * @param managementUrl health and metrics, never routed to
   */
  public record Backend(URI url, URI managementUrl) {}
}
