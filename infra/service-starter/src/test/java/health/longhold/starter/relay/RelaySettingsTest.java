package health.longhold.starter.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.longhold.starter.axon.AxonProperties;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** A record must not outlive the claim under which it was sent. */
class RelaySettingsTest {
  @Test
  void a_record_is_delivered_or_given_up_within_the_acknowledgement_timeout() {
    Map<String, Object> settings = settings(Duration.ofSeconds(5), Duration.ofSeconds(12));

    assertThat(settings)
        .containsEntry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000)
        .containsEntry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000)
        .containsEntry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000L);
  }

  @Test
  void a_claim_that_ends_before_its_batch_is_refused() {
    assertThatThrownBy(() -> settings(Duration.ofSeconds(6), Duration.ofSeconds(12)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("longhold.events.claim-timeout");
  }

  private static Map<String, Object> settings(Duration acknowledgement, Duration claim) {
    return RelayAutoConfiguration.settings(
        new KafkaProperties(),
        new RelayProperties(URI.create("http://localhost/schemas/"), acknowledgement),
        new AxonProperties(200, Duration.ofMillis(20), claim, null, Duration.ofSeconds(1)));
  }
}
