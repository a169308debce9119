package health.longhold.session.livesession.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.longhold.contract.Topics;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.session.livesession.read.live.LiveWatchers;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.AcknowledgingMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.kafka.support.TopicPartitionOffset.SeekPosition;
import org.springframework.stereotype.Component;

/**
 * Passes on what is accepted while somebody watches. Every node reads every partition from its end,
 * outside of any group, because a watcher may be connected to any node; no position is kept.
 */
@Component
class LiveEntriesListener implements SmartLifecycle {
  private final DefaultKafkaConsumerFactory<String, byte[]> consumers;
  private final LiveWatchers watchers;
  private volatile @Nullable KafkaMessageListenerContainer<String, byte[]> container;

  LiveEntriesListener(KafkaProperties kafka, LiveWatchers watchers) {
    Map<String, Object> settings = kafka.buildConsumerProperties();
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    this.consumers =
        new DefaultKafkaConsumerFactory<>(
            settings, new StringDeserializer(), new ByteArrayDeserializer());
    this.watchers = watchers;
  }

  private void on(ConsumerRecord<String, byte[]> entries) {
    Header tenant = entries.headers().lastHeader("ce_tenant");
    if (tenant != null && entries.value() != null) {
      watchers.tell(
          new ProgrammeId(new String(tenant.value(), UTF_8)),
          MemberId.of(entries.key()),
          // JSON on a topic has no line breaks, which would end an event
          new String(entries.value(), UTF_8).replace("\n", ""));
    }
  }

  @Override
  public void start() {
    ContainerProperties properties = new ContainerProperties(partitions());
    properties.setAckMode(AckMode.MANUAL);
    properties.setMessageListener(
        (AcknowledgingMessageListener<String, byte[]>) (entries, _) -> on(entries));
    KafkaMessageListenerContainer<String, byte[]> made =
        new KafkaMessageListenerContainer<>(consumers, properties);
    made.setBeanName("session.integration.live-view");
    made.start();
    container = made;
  }

  private TopicPartitionOffset[] partitions() {
    try (Consumer<String, byte[]> asking = consumers.createConsumer()) {
      return asking.partitionsFor(Topics.SESSION_LIVE).stream()
          .map(
              partition ->
                  new TopicPartitionOffset(
                      partition.topic(), partition.partition(), SeekPosition.END))
          .toArray(TopicPartitionOffset[]::new);
    }
  }

  @Override
  public void stop() {
    KafkaMessageListenerContainer<String, byte[]> reading = container;
    if (reading != null) {
      reading.stop();
    }
  }

  @Override
  public boolean isRunning() {
    KafkaMessageListenerContainer<String, byte[]> reading = container;
    return reading != null && reading.isRunning();
  }
}
