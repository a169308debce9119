package health.longhold.starter.test;

import health.longhold.embedded.ServiceDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Points the context of a test extended with {@link RealParts} at the real servers. Spring finds it
 * through {@code META-INF/spring.factories}.
 */
public final class RealPartsProperties implements ContextCustomizerFactory {
  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    boolean wanted =
        MergedAnnotations.from(testClass, SearchStrategy.TYPE_HIERARCHY).stream(ExtendWith.class)
            .flatMap(extension -> Arrays.stream(extension.getClassArray("value")))
            .anyMatch(RealParts.class::equals);
    return wanted ? new Connection() : null;
  }

  // a record: equal customizers let Spring reuse one context for many test classes
  private record Connection() implements ContextCustomizer {
    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration merged) {
      ConfigurableEnvironment environment = context.getEnvironment();
      ServiceDatabase database =
          new ServiceDatabase(environment.getRequiredProperty("longhold.service"));
      RealServers servers = RealParts.servers();
      environment
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "real parts",
                  Map.of(
                      "spring.datasource.url", servers.url(database),
                      "spring.datasource.username", database.runtimeRole(),
                      "spring.datasource.password", database.runtimeRole(),
                      "spring.flyway.user", database.ownerRole(),
                      "spring.flyway.password", database.ownerRole(),
                      "longhold.keys.database.url", servers.url(ServiceDatabase.KEYS),
                      "spring.kafka.bootstrap-servers", servers.bootstrapServers(),
                      "management.server.port", 0)));
    }
  }
}
