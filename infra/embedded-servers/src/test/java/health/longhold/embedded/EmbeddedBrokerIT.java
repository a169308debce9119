package health.longhold.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
  private static final ConfigResource TARGETS =
      new ConfigResource(ConfigResource.Type.TOPIC, Topics.PROGRESS_TARGETS);
  private static final Passwords PASSWORDS = user -> "secret-of-" + user;

  @TempDir Path home;

  @Test
  void has_every_topic_of_the_contracts_and_keeps_records_between_starts() throws Exception {
    int port = FreePorts.next();
    int controllerPort = FreePorts.next();
    TopicPartition written;
    try (EmbeddedBroker broker = EmbeddedBroker.start(home, port, controllerPort, PASSWORDS);
        Admin admin = Admin.create(broker.login(BrokerUser.ADMIN))) {
      assertThat(admin.listTopics().names().get())
          .containsExactlyInAnyOrderElementsOf(
              Topics.ALL.stream().map(Topics.Topic::name).toList());
      assertThat(setting(admin, Topics.PROGRESS_TARGETS, "cleanup.policy")).isEqualTo("compact");
      assertThat(setting(admin, Topics.SESSION_LIVE, "cleanup.policy")).isEqualTo("delete");
      assertThat(setting(admin, Topics.SESSION_LIVE, "retention.ms")).isEqualTo("86400000");
      assertNoSegmentGrowsForLong(admin);
      // as a topic of an older installation
      admin.incrementalAlterConfigs(Map.of(TARGETS, forgotten())).all().get();
      await()
          .atMost(30, SECONDS)
          .until(() -> setting(admin, Topics.PROGRESS_TARGETS, "segment.ms").equals("604800000"));
      written = write(broker);
    }
    try (EmbeddedBroker broker = EmbeddedBroker.start(home, port, controllerPort, PASSWORDS);
        Admin admin = Admin.create(broker.login(BrokerUser.ADMIN))) {
      await().atMost(30, SECONDS).untilAsserted(() -> assertNoSegmentGrowsForLong(admin));
      assertThat(read(broker, written)).extracting(ConsumerRecord::value).containsExactly("kept");
    }
  }

  /** What was taken away leaves the disk a day later, and not when a segment happens to be full. */
  private static void assertNoSegmentGrowsForLong(Admin admin) throws Exception {
    assertThat(setting(admin, Topics.PROGRESS_TARGETS, "max.compaction.lag.ms"))
        .isEqualTo("86400000");
    assertThat(setting(admin, Topics.PROGRESS_TARGETS, "segment.ms")).isEqualTo("86400000");
    assertThat(setting(admin, Topics.SESSION_LIVE, "segment.ms")).isEqualTo("3600000");
    assertThat(setting(admin, Topics.PROGRESS_EVENTS, "segment.ms")).isEqualTo("86400000");
  }

  private static List<AlterConfigOp> forgotten() {
    return Stream.of("segment.ms", "max.compaction.lag.ms")
        .map(key -> new AlterConfigOp(new ConfigEntry(key, ""), AlterConfigOp.OpType.DELETE))
        .toList();
  }

  private static String setting(Admin admin, String topic, String key) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return admin
        .describeConfigs(List.of(resource))
        .all()
        .get()
        .values()
        .iterator()
        .next()
        .get(key)
        .value();
  }

  private static TopicPartition write(EmbeddedBroker broker) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            broker.login(BrokerUser.SESSION.name()),
            new StringSerializer(),
            new StringSerializer())) {
      var sent = producer.send(new ProducerRecord<>(Topics.SESSION_OUTCOMES, "member", "kept"));
      return new TopicPartition(Topics.SESSION_OUTCOMES, sent.get().partition());
    }
  }

  private static List<ConsumerRecord<String, String>> read(
      EmbeddedBroker broker, TopicPartition partition) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            broker.login(BrokerUser.READER.name()),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return consumer.poll(Duration.ofSeconds(20)).records(partition);
    }
  }
}
