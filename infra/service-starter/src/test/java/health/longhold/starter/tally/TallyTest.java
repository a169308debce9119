package health.longhold.starter.tally;

import health.longhold.embedded.BrokerUser;
import health.longhold.starter.test.RealParts;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A test of the running {@link TallyService}; all such tests share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = TallyService.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "longhold.service=session",
      "spring.config.import=classpath:service-defaults.yml",
      "spring.flyway.locations=classpath:db/starter,classpath:db/tally",
      "longhold.services.progress.url=http://127.0.0.1:1",
      // it publishes what it reads itself, which no real service may
      "longhold.kafka.username=" + BrokerUser.ADMIN
    })
@ExtendWith(RealParts.class)
public @interface TallyTest {}
