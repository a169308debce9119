package health.longhold.starter.command;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * This service and its neighbours.
 *
 * @param service own short name: catalog, session or progress
 * @param services base URL of each service by short name
 * @param commandTimeout how long a command may take before its service counts as silent
 */
@ConfigurationProperties("longhold")
public record ServiceProperties(
    @DefaultValue("none") String service,
    Map<String, Neighbour> services,
    @DefaultValue("10s") Duration commandTimeout) {
  public ServiceProperties {
    services = services == null ? Map.of() : Map.copyOf(services);
  }

  /** Where a service listens. */
  public record Neighbour(URI url) {}
}
