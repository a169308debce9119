package health.longhold.starter.erasure;

import health.longhold.starter.types.StoredTypes;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The block list of a service, and everything that asks it. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@EnableConfigurationProperties(ErasureProperties.class)
public class ErasureAutoConfiguration {
  private static final int BEHIND_ACCESS = Ordered.HIGHEST_PRECEDENCE + 1;
  private static final ErasureMessages NONE = new ErasureMessages(Set.of());

  @Bean
  ErasedMembers erasedMembers(
      JdbcTemplate jdbc, TransactionOperations transactions, ErasureProperties properties) {
    return new ErasedMembers(jdbc, transactions, properties);
  }

  @Bean
  Forgetting forgetting(
      ErasedMembers erased,
      ObjectProvider<MemberStore> stores,
      ObjectProvider<ErasureMessages> messages,
      JdbcClient jdbc,
      StoredTypes types) {
    List<MemberStore> own = OwnStores.of(jdbc, types, messages.getIfAvailable(() -> NONE));
    return new Forgetting(
        erased, () -> Stream.concat(stores.orderedStream(), own.stream()).toList());
  }

  @Bean
  FilterRegistrationBean<ErasedMemberFilter> erasedMemberFilter(ErasedMembers erased) {
    FilterRegistrationBean<ErasedMemberFilter> filter =
        new FilterRegistrationBean<>(new ErasedMemberFilter(erased));
    // inside the actor's filter, outside the one that repeats answers
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 45);
    return filter;
  }

  @Bean
  WebMvcConfigurer erasedMemberInterceptor(ErasedMembers erased) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry
            .addInterceptor(new ErasedMemberInterceptor(erased))
            .addPathPatterns("/api/**")
            .order(BEHIND_ACCESS);
      }
    };
  }

  @Bean
  ErasedCommands erasedCommands(
      ObjectProvider<ErasedMembers> erased, ObjectProvider<ErasureMessages> messages) {
    return new ErasedCommands(erased::getObject, orNone(messages));
  }

  @Bean
  HandlerEnhancerDefinition erasedEvents(
      ObjectProvider<ErasedMembers> erased, ObjectProvider<ErasureMessages> messages) {
    return new ErasedEvents(erased::getObject, orNone(messages));
  }

  private static Supplier<ErasureMessages> orNone(ObjectProvider<ErasureMessages> messages) {
    return () -> messages.getIfAvailable(() -> NONE);
  }
}
