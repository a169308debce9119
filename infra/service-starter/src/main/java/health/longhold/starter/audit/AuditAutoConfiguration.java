package health.longhold.starter.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.starter.access.AccessLog;
import health.longhold.starter.web.Origin;
import health.longhold.starter.web.PublicPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;

/** The audit trail of a service, its seals and their verification. */
@AutoConfiguration(
    after = {
      JdbcClientAutoConfiguration.class,
      DataSourceTransactionManagerAutoConfiguration.class
    })
@EnableConfigurationProperties(AuditProperties.class)
@Import(AuditSearchApi.class)
public class AuditAutoConfiguration {
  /** Outside of all that may refuse a request, inside of the trace. */
  static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

  @Bean
  AuditTrail auditTrail(JdbcClient database, PlatformTransactionManager transactions) {
    return new AuditTrail(database, transactions);
  }

  @Bean
  AuditedCommands auditedCommands(AuditTrail trail, Origin origin) {
    return new AuditedCommands(trail, origin);
  }

  @Bean
  FilterRegistrationBean<AuditFilter> auditFilter(
      AuditTrail trail,
      Origin origin,
      PublicPaths paths,
      @Qualifier("requestMappingHandlerMapping") ObjectProvider<HandlerMapping> handlers,
      @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver advice) {
    Recorder recorder = new Recorder(trail, new Routes(handlers::getObject), origin, paths);
    FilterRegistrationBean<AuditFilter> filter =
        new FilterRegistrationBean<>(new AuditFilter(recorder, advice));
    filter.setOrder(ORDER);
    return filter;
  }

  /** Whose data it was that the access rules let somebody at, or kept them from. */
  @Bean
  AccessLog auditedAccess() {
    return new AccessLog() {
      @Override
      public void granted(Actor actor, MemberId whose, String what) {
        AuditNote.whose(whose);
      }

      @Override
      public void denied(Actor actor, @Nullable MemberId whose, String what) {
        if (whose != null) {
          AuditNote.whose(whose);
        }
      }
    };
  }

  @Bean
  AuditSeals auditSeals(JdbcClient database) {
    return new AuditSeals(database);
  }

  @Bean
  SealKey sealKey(@Value("${longhold.service:none}") String service, AuditProperties properties) {
    return new SealKey(service, properties.key());
  }

  @Bean
  AuditSealing auditSealing(
      AuditSeals seals, SealKey key, PlatformTransactionManager transactions) {
    return new AuditSealing(seals, key, transactions);
  }

  @Bean
  AuditEndpoint auditEndpoint(AuditSeals seals, SealKey key, AuditSealing sealing) {
    return new AuditEndpoint(new AuditVerification(seals, key, sealing));
  }

  @Bean
  RecurringTask<Void> sealAudit(AuditSealing sealing, AuditProperties properties) {
    return Tasks.recurring("seal-audit", FixedDelay.of(properties.sealEvery()))
        .execute((_, _) -> sealing.seal());
  }
}
