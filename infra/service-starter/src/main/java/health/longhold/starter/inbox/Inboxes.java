package health.longhold.starter.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;

/** Runs the inbox of every {@link ContractListener} of a service. */
public final class Inboxes implements SmartLifecycle {
  private static final int AFTER_PROCESSORS = Integer.MAX_VALUE - 1000;
  private static final int RECORDS_A_BATCH = 500;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final List<Inbox> inboxes;
  private final List<KafkaMessageListenerContainer<String, byte[]>> containers;
  private volatile boolean running;

  Inboxes(List<Inbox> inboxes, KafkaProperties kafka, @Nullable String node) {
    this.inboxes = inboxes;
    this.containers = inboxes.stream().map(inbox -> container(inbox, kafka, node)).toList();
  }

  private static KafkaMessageListenerContainer<String, byte[]> container(
      Inbox inbox, KafkaProperties kafka, @Nullable String node) {
    Map<String, Object> settings = kafka.buildConsumerProperties();
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_A_BATCH);
    if (node != null) {
      // who comes back under the same name takes its place at once, also after kill -9
      settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, node);
    }
    ContainerProperties properties =
        new ContainerProperties(inbox.listener().topics().toArray(String[]::new));
    properties.setGroupId(inbox.listener().group());
    properties.setMessageListener(inbox);
    properties.setConsumerRebalanceListener(inbox);
    properties.setAckMode(AckMode.BATCH);
    KafkaMessageListenerContainer<String, byte[]> container =
        new KafkaMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<>(
                settings, new StringDeserializer(), new ByteArrayDeserializer()),
            properties);
    container.setBeanName(inbox.listener().group());
    container.setCommonErrorHandler(deliverAgain());
    return container;
  }

  private static CommonErrorHandler deliverAgain() {
    ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
    pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
    return new DefaultErrorHandler(pauses);
  }

  List<Inbox> all() {
    return inboxes;
  }

  List<KafkaMessageListenerContainer<String, byte[]>> containers() {
    return containers;
  }

  /** Records set aside, by consumer. */
  public Map<String, Parked> parked() {
    Map<String, Parked> parked = new TreeMap<>();
    for (Inbox inbox : inboxes) {
      parked.put(inbox.listener().group(), new Parked(inbox.parkedCount(), inbox.parkedCauses()));
    }
    return parked;
  }

  /** The topics each consumer reads. */
  public Map<String, List<String>> topics() {
    Map<String, List<String>> topics = new TreeMap<>();
    inboxes.forEach(inbox -> topics.put(inbox.listener().group(), inbox.listener().topics()));
    return topics;
  }

  /** The last offsets of a consumer whose effects are in the database, on whichever node. */
  public Map<TopicPartition, Long> positions(String group) {
    return inboxes.stream()
        .filter(inbox -> inbox.listener().group().equals(group))
        .findFirst()
        .map(Inbox::positions)
        .orElse(Map.of());
  }

  /** Consumers that should read but do not: their container has given up. */
  public List<String> stopped() {
    return running
        ? containers.stream()
            .filter(container -> !container.isRunning() || !container.isInExpectedState())
            .map(KafkaMessageListenerContainer::getBeanName)
            .toList()
        : List.of();
  }

  /**
   * Takes a consumer's parked records back in, each key in its order until one of it fails again.
   *
   * @return how many were handled; 0 for a consumer that is not here
   */
  public int requeue(String group) {
    return inboxes.stream()
        .filter(inbox -> inbox.listener().group().equals(group))
        .mapToInt(Inbox::requeue)
        .sum();
  }

  /** How many are set aside, and the commonest causes as class names. */
  public record Parked(long count, List<String> causes) {}

  @Override
  public void start() {
    containers.forEach(KafkaMessageListenerContainer::start);
    running = true;
  }

  @Override
  public void stop() {
    containers.forEach(KafkaMessageListenerContainer::stop);
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return AFTER_PROCESSORS;
  }
}
