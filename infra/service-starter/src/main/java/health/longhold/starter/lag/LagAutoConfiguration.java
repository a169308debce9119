package health.longhold.starter.lag;

import health.longhold.starter.inbox.Inboxes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lag as an endpoint, lag and age as gauges, and the health of whoever reads. */
@AutoConfiguration
@EnableConfigurationProperties(KafkaProperties.class)
public class LagAutoConfiguration {
  private static final int BYTES_FOR_ONE_RECORD = 64 * 1024;

  @Bean(destroyMethod = "close")
  InboxBacklogs inboxBacklogs(Inboxes inboxes, KafkaProperties kafka) {
    Map<String, Object> settings = kafka.buildConsumerProperties();
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BYTES_FOR_ONE_RECORD);
    return new InboxBacklogs(
        inboxes,
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
  }

  @Bean
  Lags lags(
      EventProcessingConfiguration processing,
      JdbcClient jdbc,
      Serializer serializer,
      InboxBacklogs inboxBacklogs,
      InstantSource clock) {
    return new Lags(new ProcessorBacklogs(processing, jdbc, serializer), inboxBacklogs, clock);
  }

  @Bean
  ReadersHealth readersHealthIndicator(EventProcessingConfiguration processing, Inboxes inboxes) {
    return new ReadersHealth(processing, inboxes);
  }

  @Bean
  MeterBinder lagMeters(Lags lags, EventProcessingConfiguration processing, Inboxes inboxes) {
    return meters -> {
      for (String group : processing.eventProcessors().keySet()) {
        lag(meters, "processor", group, lags, all -> all.processorLag(group));
        age(meters, "processor", group, lags, all -> all.processorAge(group));
      }
      for (String group : inboxes.topics().keySet()) {
        lag(meters, "inbox", group, lags, all -> all.inboxLag(group));
        age(meters, "inbox", group, lags, all -> all.inboxAge(group));
      }
    };
  }

  private static void lag(
      MeterRegistry meters, String kind, String group, Lags lags, ToDoubleFunction<Lags> value) {
    Gauge.builder("longhold." + kind + ".lag", lags, value)
        .description("events stored or records published but not yet handled")
        .tag("group", group)
        .register(meters);
  }

  private static void age(
      MeterRegistry meters, String kind, String group, Lags lags, ToDoubleFunction<Lags> value) {
    Gauge.builder("longhold." + kind + ".age", lags, value)
        .description("how long the oldest of them has waited")
        .baseUnit("seconds")
        .tag("group", group)
        .register(meters);
  }
}
