package health.longhold.identity;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The identity provider of one machine. It refuses to start where the profile production is on. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IdentityService {

  /** The provider before it starts, so that a launcher may add properties of its own. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(IdentityService.class)
        .properties("spring.config.name=identity");
  }

  public static void main(String[] args) {
    application().run(args);
  }
}
