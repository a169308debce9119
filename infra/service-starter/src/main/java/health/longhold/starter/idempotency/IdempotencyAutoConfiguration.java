package health.longhold.starter.idempotency;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import health.longhold.starter.access.Access;
import health.longhold.starter.access.AccessAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Repeated POST requests have one effect and one answer. */
@AutoConfiguration(after = {AccessAutoConfiguration.class, JdbcClientAutoConfiguration.class})
@EnableConfigurationProperties(IdempotencyProperties.class)
public class IdempotencyAutoConfiguration {
  private static final int BEHIND_ALL_WHO_REFUSE = 100;

  @Bean
  KeptAnswers keptAnswers(
      JdbcClient database,
      PlatformTransactionManager transactions,
      JsonMapper json,
      IdempotencyProperties properties) {
    return new KeptAnswers(database, new TransactionTemplate(transactions), json, properties);
  }

  @Bean
  FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(KeptAnswers answers) {
    FilterRegistrationBean<IdempotencyFilter> filter =
        new FilterRegistrationBean<>(new IdempotencyFilter(answers));
    // inside the actor's filter: a key belongs to who sends it
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 50);
    return filter;
  }

  @Bean
  WebMvcConfigurer repeatedRequests(
      KeptAnswers answers, Access access, IdempotencyProperties properties) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry
            .addInterceptor(new RepeatedRequests(answers, access, properties))
            .addPathPatterns("/api/**")
            .order(BEHIND_ALL_WHO_REFUSE);
      }
    };
  }

  @Bean
  RecurringTask<Void> forgetKeptAnswers(KeptAnswers answers) {
    return Tasks.recurring("forget-kept-answers", FixedDelay.ofHours(1))
        .execute((_, _) -> answers.forget());
  }
}
