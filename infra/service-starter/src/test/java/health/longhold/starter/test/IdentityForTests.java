package health.longhold.starter.test;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Points every context of a test at {@link TestIssuer}; Spring finds it through its factories. */
public final class IdentityForTests implements ContextCustomizerFactory {
  @Override
  public ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    return new Issuer();
  }

  // a record: equal customizers let Spring reuse one context for many test classes
  private record Issuer() implements ContextCustomizer {
    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, @Nullable MergedContextConfiguration merged) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("identity", TestIssuer.properties()));
    }
  }
}
