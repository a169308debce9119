package health.longhold.session;

import health.longhold.starter.erasure.MemberErasedListener;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Issues prescriptions and keeps the sessions run against them. */
@SpringBootApplication
@Import(MemberErasedListener.class)
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
