package health.longhold.platform;

import health.longhold.catalog.CatalogService;
import health.longhold.edge.EdgeService;
import health.longhold.identity.IdentityService;
import health.longhold.progress.ProgressService;
import health.longhold.session.SessionService;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What the platform runs besides PostgreSQL and Kafka, in the order it is started. */
enum Part {
  /** First: the others believe the tokens it gives. */
  IDENTITY("infra/identity", 8084),
  CATALOG("catalog-service", 8081),
  SESSION("session-service", 8082),
  PROGRESS("progress-service", 8083),
  EDGE("infra/edge", 8080);

  static final List<Part> SERVICES = List.of(CATALOG, SESSION, PROGRESS);

  private final String module;
  private final int port;

  Part(String module, int port) {
    this.module = module;
    this.port = port;
  }

  /** The short name: {@code catalog}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The module's folder in the source tree. */
  String module() {
    return module;
  }

  /** Where the part listens unless it is told otherwise. */
  int port() {
    return port;
  }

  SpringApplicationBuilder application() {
    return switch (this) {
      case IDENTITY -> IdentityService.application();
      case CATALOG -> CatalogService.application();
      case SESSION -> SessionService.application();
      case PROGRESS -> ProgressService.application();
      case EDGE -> EdgeService.application();
    };
  }
}
