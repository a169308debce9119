package health.longhold.edge;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The one address people and clients use. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EdgeService {

  /** The edge before it starts, so that a launcher may add properties of its own. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(EdgeService.class).properties("spring.config.name=edge");
  }

  public static void main(String[] args) {
    application().run(args);
  }
}
