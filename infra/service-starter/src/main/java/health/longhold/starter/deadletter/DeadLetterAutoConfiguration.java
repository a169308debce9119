package health.longhold.starter.deadletter;

import health.longhold.starter.inbox.Inboxes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts and requeues what was set aside. */
@AutoConfiguration
public class DeadLetterAutoConfiguration {

  @Bean
  DeadLetters deadLetters(
      EventProcessingConfiguration processing, Inboxes inboxes, JdbcClient jdbc) {
    return new DeadLetters(processing, inboxes, jdbc);
  }

  @Bean
  MeterBinder eventDeadLetterMeters(JdbcClient jdbc) {
    return meters ->
        Gauge.builder("longhold.dead.letters", jdbc, DeadLetterAutoConfiguration::count)
            .description("events and records set aside")
            .tag("group", "own-events")
            .register(meters);
  }

  private static long count(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from event_dead_letter").query(Long.class).single();
  }
}
