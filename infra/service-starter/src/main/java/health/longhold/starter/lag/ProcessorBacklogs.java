package health.longhold.starter.lag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Events stored but not yet handled, from the positions in the database: they are the same on every
 * node, and still there when no node works on a processor any more.
 */
final class ProcessorBacklogs {
  private final EventProcessingConfiguration processing;
  private final JdbcClient jdbc;
  private final Serializer serializer;

  ProcessorBacklogs(
      EventProcessingConfiguration processing, JdbcClient jdbc, Serializer serializer) {
    this.processing = processing;
    this.jdbc = jdbc;
    this.serializer = serializer;
  }

  Map<String, Backlog> all() {
    // before the head, so that a processor is never ahead of it
    Map<String, Long> positions = positions();
    long head = head();
    Map<String, Backlog> all = new TreeMap<>();
    processing
        .eventProcessors()
        .forEach(
            (group, processor) -> {
              if (processor instanceof StreamingEventProcessor) {
                all.put(group, backlog(positions.getOrDefault(group, 0L), head));
              }
            });
    return all;
  }

  private Backlog backlog(long done, long head) {
    return head <= done ? Backlog.NOTHING : new Backlog(head - done, firstAfter(done));
  }

  /** The position of each processor; that of its slowest segment if there are several. */
  private Map<String, Long> positions() {
    Map<String, Long> positions = new TreeMap<>();
    jdbc.sql("select processor_name, token, token_type from processor_position")
        .query(
            (ResultSet row) -> {
              positions.merge(row.getString("processor_name"), position(row), Math::min);
            });
    return positions;
  }

  private long position(ResultSet row) throws SQLException {
    byte[] token = row.getBytes("token");
    if (token == null) {
      return 0;
    }
    TrackingToken known =
        serializer.deserialize(
            new SimpleSerializedObject<>(token, byte[].class, row.getString("token_type"), null));
    return known == null ? 0 : Math.max(0, known.position().orElse(0));
  }

  private long head() {
    return jdbc.sql("select coalesce(max(global_index), 0) from domain_event")
        .query(Long.class)
        .single();
  }

  private Instant firstAfter(long done) {
    return jdbc.sql(
            """
            select time_stamp from domain_event where global_index > :done
            order by global_index limit 1
            """)
        .param("done", done)
        .query((row, _) -> Instant.parse(row.getString("time_stamp")))
        .single();
  }
}
