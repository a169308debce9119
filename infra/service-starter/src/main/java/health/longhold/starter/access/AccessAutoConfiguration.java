package health.longhold.starter.access;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.starter.audit.AuditAutoConfiguration;
import health.longhold.starter.web.PublicPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Access control for every endpoint of the API and every page. */
@AutoConfiguration(
    after = {
      AuditAutoConfiguration.class,
      JdbcClientAutoConfiguration.class,
      TransactionAutoConfiguration.class
    })
public class AccessAutoConfiguration {

  @Bean
  Access access(CareTeams careTeams, AccessLog log) {
    return new Access(careTeams, log);
  }

  @Bean
  @ConditionalOnBean({JdbcClient.class, TransactionOperations.class})
  Owners owners(JdbcClient jdbc, TransactionOperations transactions) {
    return new Owners(jdbc, transactions);
  }

  /** A service that knows of no care teams has nobody in anybody's care. */
  @Bean
  @ConditionalOnMissingBean
  CareTeams careTeams() {
    return (_, _) -> false;
  }

  @Bean
  @ConditionalOnMissingBean
  AccessLog accessLog() {
    return new AccessLog() {
      @Override
      public void granted(Actor actor, MemberId whose, String what) {}

      @Override
      public void denied(Actor actor, @Nullable MemberId whose, String what) {}
    };
  }

  @Bean
  WebMvcConfigurer accessInterceptor(Access access, PublicPaths paths) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry
            .addInterceptor(new AccessInterceptor(access))
            .addPathPatterns(paths.patterns())
            .order(Ordered.HIGHEST_PRECEDENCE);
      }
    };
  }

  @Bean
  PermittedEverywhere permittedEverywhere(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints,
      PublicPaths paths) {
    return new PermittedEverywhere(endpoints, paths);
  }
}
