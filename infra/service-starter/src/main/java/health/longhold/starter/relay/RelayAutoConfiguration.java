package health.longhold.starter.relay;

import health.longhold.starter.types.StoredJson;
import health.longhold.starter.types.StoredTypes;
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
@EnableConfigurationProperties({RelayProperties.class, KafkaProperties.class})
public class RelayAutoConfiguration {

  @Bean(destroyMethod = "close")
  Producer<String, byte[]> relayProducer(KafkaProperties kafka) {
    Map<String, Object> settings = kafka.buildProducerProperties();
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  @Bean
  Relay relay(
      Producer<String, byte[]> relayProducer, RelayProperties properties, StoredTypes types) {
    return new Relay(relayProducer, StoredJson.contracts(), properties, types.service());
  }
}
