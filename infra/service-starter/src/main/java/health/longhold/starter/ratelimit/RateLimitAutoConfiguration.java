package health.longhold.starter.ratelimit;

import health.longhold.starter.web.Origin;
import health.longhold.starter.web.PublicPaths;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Limits how fast the API may be asked. */
@AutoConfiguration
@EnableConfigurationProperties(RateProperties.class)
public class RateLimitAutoConfiguration {
  /** Right after the filter that tells the actor, before the database is asked anything. */
  private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 41;

  @Bean
  RateLimits rateLimits(
      RateProperties rates,
      Origin origin,
      PublicPaths paths,
      ObjectProvider<TimeMeter> clock,
      ObjectProvider<MeterRegistry> meters) {
    return new RateLimits(
        rates,
        origin,
        paths,
        clock.getIfAvailable(() -> TimeMeter.SYSTEM_NANOTIME),
        meters.getIfAvailable(() -> Metrics.globalRegistry));
  }

  @Bean
  FilterRegistrationBean<RateLimitFilter> rateLimitFilter(RateLimits limits, PublicPaths paths) {
    FilterRegistrationBean<RateLimitFilter> filter =
        new FilterRegistrationBean<>(new RateLimitFilter(limits, paths));
    filter.setOrder(ORDER);
    return filter;
  }
}
