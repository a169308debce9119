package health.longhold.starter.inbox;

import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.Rejection.Kind;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.command.ServiceActor;
import health.longhold.starter.command.ServiceUnavailable;
import health.longhold.starter.correlation.Correlation;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.transaction.TransactionException;

/**
 * One listener's way from Kafka into the database. A batch is one unit of work; if it fails its
 * records are taken one by one, and only those that fail by themselves are parked. A failure that
 * passes (database, another service, a lost race) stops the batch, which is then delivered again.
 */
final class Inbox
    implements BatchConsumerAwareMessageListener<String, byte[]>, ConsumerAwareRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  private final ContractListener listener;
  private final String service;
  private final RecordReader reader;
  private final InboxPositions positions;
  private final ParkedRecords parked;
  private final TransactionManager transactions;
  private final InstantSource clock;
  private final Map<TopicPartition, Long> lags = new ConcurrentHashMap<>();
  private final Set<String> parkedKeys = ConcurrentHashMap.newKeySet();

  Inbox(
      ContractListener listener,
      String service,
      RecordReader reader,
      InboxPositions positions,
      ParkedRecords parked,
      TransactionManager transactions,
      InstantSource clock) {
    this.listener = listener;
    this.service = service;
    this.reader = reader;
    this.positions = positions;
    this.parked = parked;
    this.transactions = transactions;
    this.clock = clock;
  }

  ContractListener listener() {
    return listener;
  }

  /** Records published but not yet taken in. */
  long lag() {
    return lags.values().stream().mapToLong(Long::longValue).sum();
  }

  long parkedCount() {
    return parked.count(listener.group());
  }

  List<String> parkedCauses() {
    return parked.causes(listener.group());
  }

  /** The database knows where to go on, whatever offset the broker remembers. */
  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    partitions.forEach(
        partition -> consumer.seek(partition, positions.last(listener.group(), partition) + 1));
    parkedKeys.clear();
    parkedKeys.addAll(parked.keys(listener.group()));
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    partitions.forEach(lags::remove);
  }

  @Override
  public void onMessage(
      List<ConsumerRecord<String, byte[]>> batch, @Nullable Consumer<?, ?> consumer) {
    try {
      inOneUnit(batch, () -> batch.forEach(this::handle));
    } catch (RuntimeException failed) {
      stopIfPassing(failed);
      batch.forEach(this::handleOrPark);
    }
    if (consumer != null) {
      batch.stream()
          .map(Inbox::partition)
          .distinct()
          .forEach(partition -> lags.put(partition, consumer.currentLag(partition).orElse(0)));
    }
  }

  private void handleOrPark(ConsumerRecord<String, byte[]> raw) {
    if (raw.offset() <= positions.last(listener.group(), partition(raw))) {
      return; // done by an earlier delivery of this batch
    }
    try {
      inOneUnit(List.of(raw), () -> handle(raw));
    } catch (RuntimeException failed) {
      stopIfPassing(failed);
      LOG.error(
          "{} parked {} at {}-{}: {}",
          listener.group(),
          RecordReader.find(raw, "type"),
          raw.topic(),
          raw.offset(),
          failed.getClass().getSimpleName(),
          failed);
      inOneUnit(List.of(raw), () -> park(raw, failed.getClass().getName()));
    }
  }

  private void handle(ConsumerRecord<String, byte[]> raw) {
    if (parkedKeys.contains(raw.key())) {
      park(raw, "BEHIND_PARKED_RECORD");
      return;
    }
    deliver(raw);
  }

  private void deliver(ConsumerRecord<String, byte[]> raw) {
    Optional<ContractRecord> opened = reader.read(raw);
    opened.ifPresent(
        contractRecord ->
            Correlation.with(
                RecordReader.find(raw, "traceparent"),
                () ->
                    CurrentActor.as(
                        ServiceActor.of(service, contractRecord.tenant()),
                        () -> listener.on(contractRecord))));
  }

  private void park(ConsumerRecord<String, byte[]> raw, String cause) {
    parked.park(listener.group(), raw, cause, clock.instant());
    parkedKeys.add(raw.key());
  }

  /**
   * Takes parked records back in, each key in its order, until one fails again.
   *
   * @return how many were handled
   */
  int requeue() {
    int handled = 0;
    for (String key : parked.keys(listener.group())) {
      for (var next = parked.first(listener.group(), key);
          next.isPresent();
          next = parked.first(listener.group(), key)) {
        ConsumerRecord<String, byte[]> raw = next.get();
        inTransaction(
            () -> {
              deliver(raw);
              parked.remove(listener.group(), raw);
            });
        handled++;
      }
      parkedKeys.remove(key);
    }
    return handled;
  }

  private void inOneUnit(List<ConsumerRecord<String, byte[]>> batch, Runnable work) {
    inTransaction(
        () -> {
          work.run();
          Map<TopicPartition, Long> last = new HashMap<>();
          batch.forEach(raw -> last.merge(partition(raw), raw.offset(), Math::max));
          last.forEach(
              (partition, position) -> positions.move(listener.group(), partition, position));
        });
  }

  /** An Axon unit of work, so that events appended by the listener wake processors after commit. */
  private void inTransaction(Runnable work) {
    EventMessage<String> label = GenericEventMessage.asEventMessage(listener.group());
    DefaultUnitOfWork<EventMessage<String>> unit = DefaultUnitOfWork.startAndGet(label);
    unit.attachTransaction(transactions);
    ResultMessage<Object> result =
        unit.executeWithResult(
            () -> {
              work.run();
              return null;
            });
    if (result.isExceptional()) {
      Throwable failure = result.exceptionResult();
      throw failure instanceof RuntimeException unchecked
          ? unchecked
          : new IllegalStateException(failure);
    }
  }

  private static void stopIfPassing(RuntimeException failed) {
    if (failed instanceof ServiceUnavailable
        || failed instanceof ConcurrencyException
        || failed instanceof TransientDataAccessException
        || failed instanceof DataAccessResourceFailureException
        || failed instanceof TransactionException
        || (failed instanceof CommandRejected refused
            && refused.rejection().kind() == Kind.NOT_YET)) {
      throw failed;
    }
  }

  private static TopicPartition partition(ConsumerRecord<?, ?> raw) {
    return new TopicPartition(raw.topic(), raw.partition());
  }
}
