package health.longhold.catalog;

import health.longhold.starter.erasure.MemberErasedListener;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Owns exercises and routines. */
@SpringBootApplication
@Import(MemberErasedListener.class)
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
