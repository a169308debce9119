package health.longhold.embedded;

import health.longhold.contract.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Creates the topics of the contracts, and gives those that exist the settings of today. */
public final class TopicSetup {
  /** Fixed at creation: another count would move keys to other partitions and break their order. */
  public static final int PARTITIONS = 12;

  private static final short REPLICAS = 1;
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private TopicSetup() {}

  /**
   * Creates what is missing on a one-node cluster, and sets how long each topic keeps what.
   *
   * @param login settings of a client that may create topics
   */
  public static void createMissing(Map<String, Object> login)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(login)) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing =
          Topics.ALL.stream()
              .filter(topic -> !existing.contains(topic.name()))
              .map(TopicSetup::newTopic)
              .toList();
      admin.createTopics(missing).all().get();
      admin.incrementalAlterConfigs(settings()).all().get();
    }
  }

  private static NewTopic newTopic(Topics.Topic topic) {
    return new NewTopic(topic.name(), PARTITIONS, REPLICAS).configs(retention(topic));
  }

  private static Map<ConfigResource, Collection<AlterConfigOp>> settings() {
    Map<ConfigResource, Collection<AlterConfigOp>> settings = new HashMap<>();
    for (Topics.Topic topic : Topics.ALL) {
      settings.put(
          new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
          retention(topic).entrySet().stream()
              .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
              .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
              .toList());
    }
    return settings;
  }

  /** A segment goes as a whole, and not while it is written to: so it must not grow for long. */
  private static Map<String, String> retention(Topics.Topic topic) {
    if (topic.compacted()) {
      return Map.of(
          TopicConfig.CLEANUP_POLICY_CONFIG,
          TopicConfig.CLEANUP_POLICY_COMPACT,
          TopicConfig.SEGMENT_MS_CONFIG,
          millis(A_DAY),
          TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
          millis(A_DAY));
    }
    Duration kept = Duration.ofDays(topic.retentionDays());
    return Map.of(
        TopicConfig.CLEANUP_POLICY_CONFIG,
        TopicConfig.CLEANUP_POLICY_DELETE,
        TopicConfig.RETENTION_MS_CONFIG,
        millis(kept),
        TopicConfig.SEGMENT_MS_CONFIG,
        millis(kept.compareTo(A_DAY) > 0 ? A_DAY : AN_HOUR));
  }

  private static String millis(Duration time) {
    return Long.toString(time.toMillis());
  }
}
