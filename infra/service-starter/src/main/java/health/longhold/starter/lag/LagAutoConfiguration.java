package health.longhold.starter.lag;

import health.longhold.starter.inbox.Inboxes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lag as an endpoint and as gauges. */
@AutoConfiguration
public class LagAutoConfiguration {

  @Bean
  Lags lags(EventProcessingConfiguration processing, Inboxes inboxes, JdbcClient jdbc) {
    return new Lags(processing, inboxes, jdbc);
  }

  @Bean
  MeterBinder lagMeters(Lags lags, EventProcessingConfiguration processing) {
    return meters ->
        processing
            .eventProcessors()
            .keySet()
            .forEach(
                group ->
                    Gauge.builder("longhold.processor.lag", lags, all -> all.of(group))
                        .description("events stored but not yet handled")
                        .tag("group", group)
                        .register(meters));
  }
}
