package health.longhold.starter.correlation;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Trace contexts taken from every request and handed on with every call to another service. */
@AutoConfiguration
public class CorrelationAutoConfiguration {

  @Bean
  FilterRegistrationBean<CorrelationFilter> correlationFilter() {
    FilterRegistrationBean<CorrelationFilter> filter =
        new FilterRegistrationBean<>(new CorrelationFilter());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  RestClientCustomizer traceparentOfRestClients() {
    return builder ->
        builder.requestInterceptor(
            (request, body, execution) -> {
              request.getHeaders().set(Traceparent.HEADER, Correlation.current());
              return execution.execute(request, body);
            });
  }
}
