package health.longhold.embedded;

import health.longhold.contract.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** Creates the topics of the contracts; those that exist are left as they are. */
public final class TopicSetup {
  /** Fixed at creation: another count would move keys to other partitions and break their order. */
  public static final int PARTITIONS = 12;

  private static final short REPLICAS = 1;

  private TopicSetup() {}

  /**
   * Creates what is missing on a one-node cluster.
   *
   * @param settings of a client that may create topics
   */
  public static void createMissing(Map<String, Object> settings)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(settings)) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing =
          Topics.ALL.stream()
              .filter(topic -> !existing.contains(topic.name()))
              .map(TopicSetup::newTopic)
              .toList();
      admin.createTopics(missing).all().get();
    }
  }

  private static NewTopic newTopic(Topics.Topic topic) {
    return new NewTopic(topic.name(), PARTITIONS, REPLICAS).configs(retention(topic));
  }

  private static Map<String, String> retention(Topics.Topic topic) {
    return topic.compacted()
        ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
        : Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            Long.toString(Duration.ofDays(topic.retentionDays()).toMillis()));
  }
}
