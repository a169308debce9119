package health.longhold.starter.inbox;

import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last offset of each partition whose effects are in the database. */
final class InboxPositions {
  private static final long NOTHING_YET = -1;

  private final JdbcClient jdbc;

  InboxPositions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last offset done, or -1. */
  long last(String consumer, TopicPartition partition) {
    return jdbc.sql(
            """
            select position from inbox_position
            where consumer = :consumer and topic = :topic and partition = :partition
            """)
        .param("consumer", consumer)
        .param("topic", partition.topic())
        .param("partition", partition.partition())
        .query(Long.class)
        .optional()
        .orElse(NOTHING_YET);
  }

  void move(String consumer, TopicPartition partition, long position) {
    jdbc.sql(
            """
            insert into inbox_position (consumer, topic, partition, position)
            values (:consumer, :topic, :partition, :position)
            on conflict (consumer, topic, partition) do update set position = excluded.position
            """)
        .param("consumer", consumer)
        .param("topic", partition.topic())
        .param("partition", partition.partition())
        .param("position", position)
        .update();
  }
}
