package health.longhold.starter.lag;

import health.longhold.starter.inbox.Inboxes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records published but not yet in this database: the broker's end against the positions stored.
 * Asked from outside, with a consumer of its own, because an inbox that fails or has stopped says
 * nothing about itself.
 */
final class InboxBacklogs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(InboxBacklogs.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration POLL = Duration.ofMillis(100);

  private final Inboxes inboxes;
  private final Consumer<?, ?> broker;

  /** When the record at an offset was written, so that one that stays first is read once. */
  private Map<Place, Instant> written = Map.of();

  InboxBacklogs(Inboxes inboxes, Consumer<?, ?> broker) {
    this.inboxes = inboxes;
    this.broker = broker;
  }

  synchronized Map<String, Backlog> all() {
    Map<String, Backlog> all = new TreeMap<>();
    try {
      Map<String, List<Waiting>> waiting = new TreeMap<>();
      inboxes.topics().forEach((group, topics) -> waiting.put(group, waiting(group, topics)));
      readTimes(waiting.values().stream().flatMap(List::stream).map(Waiting::first).toList());
      waiting.forEach((group, partitions) -> all.put(group, backlog(partitions)));
    } catch (KafkaException silent) {
      LOG.warn("The broker does not say how much waits: {}", silent.getClass().getSimpleName());
      inboxes.topics().keySet().forEach(group -> all.put(group, Backlog.UNKNOWN));
    }
    return all;
  }

  private List<Waiting> waiting(String group, List<String> topics) {
    Map<TopicPartition, Long> done = inboxes.positions(group);
    List<TopicPartition> partitions =
        topics.stream()
            .flatMap(topic -> broker.partitionsFor(topic, PATIENCE).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    // what was deleted before anybody read it waits no longer
    Map<TopicPartition, Long> begins = broker.beginningOffsets(partitions, PATIENCE);
    Map<TopicPartition, Long> ends = broker.endOffsets(partitions, PATIENCE);
    return partitions.stream()
        .map(
            partition ->
                new Waiting(
                    new Place(
                        partition,
                        Math.max(
                            done.getOrDefault(partition, -1L) + 1,
                            begins.getOrDefault(partition, 0L))),
                    ends.getOrDefault(partition, 0L)))
        .filter(partition -> partition.count() > 0)
        .toList();
  }

  /** Reads the first waiting record of each partition, unless its time is known already. */
  private void readTimes(List<Place> places) {
    Map<Place, Instant> times = new HashMap<>();
    for (Place place : places) {
      Instant known = written.get(place);
      if (known != null) {
        times.put(place, known);
      }
    }
    // groups may wait for different records of one partition; a consumer reads it once at a time
    Set<Place> missing = new HashSet<>(places);
    missing.removeAll(times.keySet());
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!missing.isEmpty() && System.nanoTime() - end < 0) {
      Map<TopicPartition, Place> round = new HashMap<>();
      missing.forEach(place -> round.putIfAbsent(place.partition(), place));
      read(round, times, end);
      missing.removeAll(round.values());
    }
    written = Map.copyOf(times);
  }

  private void read(Map<TopicPartition, Place> round, Map<Place, Instant> times, long end) {
    broker.assign(round.keySet());
    round.forEach((partition, place) -> broker.seek(partition, place.offset()));
    Set<TopicPartition> open = new HashSet<>(round.keySet());
    while (!open.isEmpty() && System.nanoTime() - end < 0) {
      for (ConsumerRecord<?, ?> found : broker.poll(POLL)) {
        TopicPartition partition = new TopicPartition(found.topic(), found.partition());
        Place place = round.get(partition);
        if (place != null && open.remove(partition)) {
          times.put(place, Instant.ofEpochMilli(found.timestamp()));
          broker.pause(Set.of(partition));
        }
      }
    }
    broker.unsubscribe();
  }

  private Backlog backlog(List<Waiting> partitions) {
    long count = partitions.stream().mapToLong(Waiting::count).sum();
    Optional<Instant> oldest =
        partitions.stream()
            .flatMap(partition -> Optional.ofNullable(written.get(partition.first())).stream())
            .min(Instant::compareTo);
    return new Backlog(count, oldest.orElse(null));
  }

  @Override
  public synchronized void close() {
    broker.close();
  }

  private record Place(TopicPartition partition, long offset) {}

  private record Waiting(Place first, long end) {
    long count() {
      return end - first.offset();
    }
  }
}
