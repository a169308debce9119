package health.longhold.starter.audit;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Rejection;
import health.longhold.kernel.Role;
import health.longhold.starter.access.AccessAutoConfiguration;
import health.longhold.starter.access.CareTeams;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.access.PermittedToPeople;
import health.longhold.starter.correlation.CorrelationAutoConfiguration;
import health.longhold.starter.idempotency.IdempotencyAutoConfiguration;
import health.longhold.starter.tenancy.TenancyAutoConfiguration;
import health.longhold.starter.test.BearerTokens;
import health.longhold.starter.time.ClockAutoConfiguration;
import health.longhold.starter.web.LongholdWebAutoConfiguration;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A service with members' data, a file of all and something that is nobody's. */
@Configuration
@BearerTokens
@ImportAutoConfiguration({
  AccessAutoConfiguration.class,
  AuditAutoConfiguration.class,
  ClockAutoConfiguration.class,
  CorrelationAutoConfiguration.class,
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  IdempotencyAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  LongholdWebAutoConfiguration.class,
  TenancyAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  WebMvcAutoConfiguration.class
})
@Import(AuditedService.Api.class)
class AuditedService {
  static final String SECRET = "what only they may see";

  /** Who has the session {@link #FOREIGN_SESSION}. */
  static final MemberId OWNER =
      new MemberId(UUID.fromString("11111111-0000-7000-8000-000000000001"));

  static final UUID FOREIGN_SESSION = UUID.fromString("22222222-0000-7000-8000-000000000001");

  @Bean
  CareTeams everybodysClinician() {
    return (_, _) -> true;
  }

  enum Reason {
    PAIN_ELSEWHERE
  }

  enum Refusal implements Rejection {
    SESSION_UNKNOWN;

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }
  }

  @RestController
  static class Api {

    @GetMapping("/api/members/{memberId}/plan")
    @Permitted(value = Role.CLINICIAN, self = true)
    Map<String, String> plan(@PathVariable MemberId memberId) {
      return Map.of("plan", SECRET);
    }

    @PostMapping("/api/members/{memberId}/withhold")
    @Permitted(Role.CLINICIAN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withhold(@PathVariable MemberId memberId) {
      AuditNote.why(Reason.PAIN_ELSEWHERE);
    }

    @PostMapping("/api/members/{memberId}/too-fast")
    @Permitted(Role.CLINICIAN)
    @ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
    void tooFast(@PathVariable MemberId memberId) {}

    @GetMapping("/api/sessions/{sessionId}")
    @Permitted(value = Role.CLINICIAN, self = true)
    Map<String, String> session(Actor actor, @PathVariable UUID sessionId) {
      if (sessionId.equals(FOREIGN_SESSION)) {
        AuditNote.whose(OWNER);
      }
      if (!actor.is(Role.CLINICIAN)) {
        throw new CommandRejected(Refusal.SESSION_UNKNOWN);
      }
      return Map.of("session", SECRET);
    }

    @Permitted(Role.PROGRAMME_MANAGER)
    @GetMapping(path = "/api/exports/all.csv", produces = "text/csv")
    void export(HttpServletResponse response) throws IOException {
      response.setContentType("text/csv");
      response.getWriter().append(SECRET);
    }

    @GetMapping("/api/catalogue/exercises")
    @PermittedToPeople
    Map<String, String> catalogue() {
      return Map.of("exercise", "prone-leg-lift");
    }
  }
}
