package health.longhold.starter.audit;

import health.longhold.starter.test.RealParts;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A test of the running {@link AuditedService}; all such tests share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = AuditedService.class,
    properties = {
      "spring.config.name=service-defaults",
      "longhold.service=progress",
      "longhold.trusted-proxies=192.0.2.0/24"
    })
@Import(AuditCaller.class)
@ExtendWith(RealParts.class)
@interface AuditTest {}
