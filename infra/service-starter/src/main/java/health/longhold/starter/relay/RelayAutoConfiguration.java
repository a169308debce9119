package health.longhold.starter.relay;

import health.longhold.starter.axon.AxonProperties;
import health.longhold.starter.types.StoredJson;
import health.longhold.starter.types.StoredTypes;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** One idempotent producer for all publishers of a service. */
@AutoConfiguration
@EnableConfigurationProperties({RelayProperties.class, AxonProperties.class, KafkaProperties.class})
public class RelayAutoConfiguration {

  @Bean(destroyMethod = "close")
  Producer<String, byte[]> relayProducer(
      KafkaProperties kafka, RelayProperties properties, AxonProperties events) {
    return new KafkaProducer<>(
        settings(kafka, properties, events), new StringSerializer(), new ByteArraySerializer());
  }

  /**
   * A record is delivered or given up before another node may take the publisher over; otherwise it
   * could arrive after that node's newer records and be the last of its key on a compacted topic.
   *
   * @throws IllegalArgumentException when the claim on a position ends too early for that
   */
  static Map<String, Object> settings(
      KafkaProperties kafka, RelayProperties properties, AxonProperties events) {
    Duration timeout = properties.ackTimeout();
    Duration longest = timeout.multipliedBy(2);
    if (events.claimTimeout().compareTo(longest) <= 0) {
      throw new IllegalArgumentException(
          "longhold.events.claim-timeout is %s; with longhold.relay.ack-timeout %s a batch may take %s"
              .formatted(events.claimTimeout(), timeout, longest));
    }
    Map<String, Object> settings = kafka.buildProducerProperties();
    int millis = Math.toIntExact(timeout.toMillis());
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout.toMillis());
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    return settings;
  }

  @Bean
  Relay relay(
      Producer<String, byte[]> relayProducer, RelayProperties properties, StoredTypes types) {
    return new Relay(relayProducer, StoredJson.contracts(), properties, types.service());
  }
}
