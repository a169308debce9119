package health.longhold.starter.production;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Under the profile {@code production} a service starts with nothing that is fit for a laptop. */
@AutoConfiguration
@Profile("production")
public class ProductionAutoConfiguration {

  @Bean
  static ProductionCheck productionCheck(Environment environment) {
    return new ProductionCheck(environment);
  }
}
