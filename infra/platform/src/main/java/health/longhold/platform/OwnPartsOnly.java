package health.longhold.platform;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps the contexts of one JVM as they are apart. All libraries share one class path here, so
 * without this every service would find the edge's gateway, and the edge the services' database.
 */
public final class OwnPartsOnly implements AutoConfigurationImportFilter, EnvironmentAware {
  private static final List<String> FOR_THE_EDGE_ONLY = List.of("org.springframework.cloud.");
  private static final List<String> FOR_SERVICES_ONLY =
      List.of(
          "health.longhold.starter.",
          "org.axonframework.",
          "org.springdoc.",
          "org.springframework.boot.flyway.",
          "org.springframework.boot.jdbc.",
          "org.springframework.boot.kafka.",
          "org.springframework.boot.sql.",
          "org.springframework.boot.transaction.");

  private static final List<String> FOR_THE_PROVIDER_ONLY =
      List.of("org.springframework.boot.security.oauth2.server.authorization.");

  private List<String> foreign = List.of();

  @Override
  public void setEnvironment(Environment environment) {
    String part = environment.getProperty("spring.application.name", "");
    foreign =
        Stream.of(
                part.equals("edge") ? List.<String>of() : FOR_THE_EDGE_ONLY,
                part.equals("identity") ? List.<String>of() : FOR_THE_PROVIDER_ONLY,
                environment.containsProperty("longhold.service")
                    ? List.<String>of()
                    : FOR_SERVICES_ONLY)
            .flatMap(List::stream)
            .toList();
  }

  @Override
  public boolean[] match(
      @Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
    boolean[] own = new boolean[autoConfigurations.length];
    for (int i = 0; i < own.length; i++) {
      String name = autoConfigurations[i];
      own[i] = name != null && foreign.stream().noneMatch(name::startsWith);
    }
    return own;
  }
}
