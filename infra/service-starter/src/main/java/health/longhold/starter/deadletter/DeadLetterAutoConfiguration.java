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
  MeterBinder eventDeadLetterMeters(EventProcessingConfiguration processing, JdbcClient jdbc) {
    return meters ->
        processing
            .eventProcessors()
            .keySet()
            .forEach(
                group ->
                    Gauge.builder("longhold.dead.letters", jdbc, letters -> count(letters, group))
                        .description("events and records set aside")
                        .tag("group", group)
                        .register(meters));
  }

  private static long count(JdbcClient jdbc, String group) {
    return jdbc.sql("select count(*) from event_dead_letter where processing_group = :group")
        .param("group", group)
        .query(Long.class)
        .single();
  }
}
