package health.longhold.catalog;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Owns exercises and routines. */
@SpringBootApplication
public class CatalogService {

  /** The service before it starts, so that a launcher may add properties of its own. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(CatalogService.class)
        .properties("spring.config.name=catalog-service");
  }

  public static void main(String[] args) {
    application().run(args);
  }
}
