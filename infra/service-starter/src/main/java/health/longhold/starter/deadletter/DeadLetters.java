package health.longhold.starter.deadletter;

import health.longhold.starter.inbox.Inboxes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was set aside and the way back, on the management port: {@code GET /actuator/deadletters}
 * counts by group, {@code POST /actuator/deadletters/<group>} handles a group's letters again.
 * Causes are class names; messages and payloads stay in the database.
 */
@Endpoint(id = "deadletters")
public final class DeadLetters {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private final EventProcessingConfiguration processing;
  private final Inboxes inboxes;
  private final JdbcClient jdbc;

  DeadLetters(EventProcessingConfiguration processing, Inboxes inboxes, JdbcClient jdbc) {
    this.processing = processing;
    this.inboxes = inboxes;
    this.jdbc = jdbc;
  }

  /** Groups with something set aside. */
  @ReadOperation
  public Map<String, SetAside> all() {
    Map<String, SetAside> letters = new TreeMap<>();
    jdbc.sql(
            """
            select processing_group, count(*) as letters, min(cause_type) as cause
            from event_dead_letter group by processing_group
            """)
        .query(
            (row, _) ->
                letters.put(
                    row.getString("processing_group"),
                    new SetAside(row.getLong("letters"), List.of(row.getString("cause")))))
        .list();
    inboxes
        .parked()
        .forEach(
            (group, parked) -> {
              if (parked.count() > 0) {
                letters.put(group, new SetAside(parked.count(), parked.causes()));
              }
            });
    return letters;
  }

  /**
   * Handles a group's letters again, each sequence in its order until one of it fails again; a
   * sequence that fails holds back no other.
   */
  @WriteOperation
  public Requeued requeue(@Selector String group) {
    int handled =
        inboxes.requeue(group)
            + processing.sequencedDeadLetterProcessor(group).map(this::requeue).orElse(0);
    SetAside left = all().get(group);
    return new Requeued(handled, left == null ? 0 : left.count());
  }

  private int requeue(SequencedDeadLetterProcessor<EventMessage<?>> letters) {
    Set<String> tried = new HashSet<>();
    int handled = 0;
    boolean more = true;
    while (more) {
      int before = tried.size();
      try {
        if (letters.process(letter -> tried.size() == before && tried.add(sequence(letter)))) {
          handled++;
        }
      } catch (RuntimeException again) {
        // its letters stay where they are; the next sequence has its own chance
        LOG.error("a sequence of letters could not be handled again", again);
      }
      more = tried.size() > before;
    }
    return handled;
  }

  private static String sequence(DeadLetter<?> letter) {
    return letter instanceof JdbcDeadLetter<?> stored
        ? stored.getSequenceIdentifier()
        : letter.message().getIdentifier();
  }

  /** How many letters a group has, and the commonest causes. */
  public record SetAside(long count, List<String> causes) {}

  /** What a requeue did: sequences or records handled, letters left. */
  public record Requeued(int handled, long left) {}
}
