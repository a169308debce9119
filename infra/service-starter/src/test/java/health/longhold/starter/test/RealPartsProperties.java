package health.longhold.starter.test;

import health.longhold.embedded.ServiceDatabase;
import java.util.Arrays;
import java.util.HashMap;
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
      Map<String, Object> properties = new HashMap<>(servers.properties(database.service()));
      String user = environment.getProperty("longhold.kafka.username", database.service());
      properties.put("longhold.kafka.username", user);
      properties.put("longhold.kafka.password", RealServers.PASSWORDS.of(user));
      properties.put("spring.kafka.bootstrap-servers", servers.bootstrapServers());
      properties.put("spring.datasource.url", servers.url(database));
      properties.put("spring.datasource.username", database.runtimeRole());
      properties.put(
          "spring.datasource.password", RealServers.PASSWORDS.of(database.runtimeRole()));
      properties.put("longhold.database.worker", database.workerRole());
      properties.put(
          "longhold.database.worker-password", RealServers.PASSWORDS.of(database.workerRole()));
      properties.put("spring.flyway.user", database.ownerRole());
      properties.put("spring.flyway.password", RealServers.PASSWORDS.of(database.ownerRole()));
      properties.put("longhold.keys.database.url", servers.url(ServiceDatabase.KEYS));
      properties.put(
          "longhold.keys.database.password",
          RealServers.PASSWORDS.of(ServiceDatabase.KEYS.runtimeRole()));
      properties.put(
          "longhold.keys.database.owner-password",
          RealServers.PASSWORDS.of(ServiceDatabase.KEYS.ownerRole()));
      properties.put("management.server.port", 0);
      environment.getPropertySources().addFirst(new MapPropertySource("real parts", properties));
    }
  }
}
