package health.longhold.session;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Issues prescriptions and keeps the sessions run against them. */
@SpringBootApplication
public class SessionService {

  /** The service before it starts, so that a launcher may add properties of its own. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(SessionService.class)
        .properties("spring.config.name=session-service");
  }

  public static void main(String[] args) {
    application().run(args);
  }
}
