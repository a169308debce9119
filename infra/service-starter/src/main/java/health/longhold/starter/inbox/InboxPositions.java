package health.longhold.starter.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last offset of each partition whose effects are in the database. */
final class InboxPositions {
  static final long NOTHING_YET = -1;

  private final JdbcClient jdbc;

  InboxPositions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last offset done of every partition a consumer has begun. */
  Map<TopicPartition, Long> all(String consumer) {
    Map<TopicPartition, Long> all = new HashMap<>();
    jdbc.sql("select topic, partition, position from inbox_position where consumer = :consumer")
        .param("consumer", consumer)
        .query((ResultSet row) -> put(row, all));
    return all;
  }

  private static void put(ResultSet row, Map<TopicPartition, Long> all) throws SQLException {
    all.put(
        new TopicPartition(row.getString("topic"), row.getInt("partition")),
        row.getLong("position"));
  }

  /**
   * Moves a position from where this transaction has found it.
   *
   * @throws PositionTaken when it is elsewhere by now: a partition can go to another node while a
   *     slow one still works on it, and only one of them may leave its effects
   */
  void move(String consumer, TopicPartition partition, long seen, long position) {
    int moved =
        jdbc.sql(
                """
                insert into inbox_position (consumer, topic, partition, position)
                values (:consumer, :topic, :partition, :position)
                on conflict (consumer, topic, partition) do update set position = excluded.position
                where inbox_position.position = :seen
                """)
            .param("consumer", consumer)
            .param("topic", partition.topic())
            .param("partition", partition.partition())
            .param("position", position)
            .param("seen", seen)
            .update();
    if (moved == 0) {
      throw new PositionTaken(consumer, partition.topic(), partition.partition());
    }
  }
}
