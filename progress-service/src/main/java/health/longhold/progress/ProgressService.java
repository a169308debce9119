package health.longhold.progress;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Owns members' plans, their progression and the analytics over both. */
@SpringBootApplication
public class ProgressService {

  /** The service before it starts, so that a launcher may add properties of its own. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(ProgressService.class)
        .properties("spring.config.name=progress-service");
  }

  public static void main(String[] args) {
    application().run(args);
  }
}
