package health.longhold.starter.actor;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The actor of every request, until people sign in with an identity provider. */
@AutoConfiguration
public class ActorAutoConfiguration {
  /** After the body limit, before repeated requests are looked up: those belong to their caller. */
  public static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 40;

  @Bean
  FilterRegistrationBean<ActorFilter> actorFilter() {
    FilterRegistrationBean<ActorFilter> filter = new FilterRegistrationBean<>(new ActorFilter());
    filter.setOrder(ORDER);
    return filter;
  }

  @Bean
  WebMvcConfigurer actorParameters() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorParameter());
      }
    };
  }
}
