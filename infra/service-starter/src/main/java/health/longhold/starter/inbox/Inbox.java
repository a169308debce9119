package health.longhold.starter.inbox;

import health.longhold.contract.progress.v1.MemberErased;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.Rejection.Kind;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.axon.AggregateLocks;
import health.longhold.starter.command.ServiceActor;
import health.longhold.starter.correlation.Correlation;
import health.longhold.starter.erasure.ErasedMembers;
import health.longhold.starter.erasure.Whose;
import health.longhold.starter.failure.PassingFailures;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * One listener's way from Kafka into the database. A batch is one unit of work; if it fails its
 * records are taken one by one, and only those that fail by themselves are parked. A failure that
 * passes (database, another service, a lost race) stops the batch, which is then delivered again.
 */
final class Inbox implements BatchMessageListener<String, byte[]>, ConsumerAwareRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  private final ContractListener listener;
  private final String service;
  private final RecordReader reader;
  private final InboxPositions positions;
  private final ParkedRecords parked;
  private final TransactionManager transactions;
  private final ErasedMembers erased;
  private final InstantSource clock;

  Inbox(
      ContractListener listener,
      String service,
      RecordReader reader,
      InboxPositions positions,
      ParkedRecords parked,
      TransactionManager transactions,
      ErasedMembers erased,
      InstantSource clock) {
    this.listener = listener;
    this.service = service;
    this.reader = reader;
    this.positions = positions;
    this.parked = parked;
    this.transactions = transactions;
    this.erased = erased;
    this.clock = clock;
  }

  ContractListener listener() {
    return listener;
  }

  /** The last offset taken in of every partition this inbox has begun. */
  Map<TopicPartition, Long> positions() {
    return positions.all(listener.group());
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
    Map<TopicPartition, Long> done = positions();
    partitions.forEach(partition -> consumer.seek(partition, last(done, partition) + 1));
  }

  @Override
  public void onMessage(List<ConsumerRecord<String, byte[]>> batch) {
    try {
      inOneUnit(batch, this::handle);
    } catch (RuntimeException failed) {
      // one after the other each may queue for its aggregate, so that no race is lost again
      if (!PassingFailures.isLostRace(failed)) {
        stopIfPassing(failed);
      }
      batch.forEach(this::handleOrPark);
    }
  }

  private void handleOrPark(ConsumerRecord<String, byte[]> raw) {
    try {
      inOneUnit(List.of(raw), this::handle);
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
      inOneUnit(List.of(raw), (record, _) -> park(record, failed.getClass().getName()));
    }
  }

  private void handle(ConsumerRecord<String, byte[]> raw, Set<String> parkedKeys) {
    if (parkedKeys.contains(raw.key())) {
      park(raw, "BEHIND_PARKED_RECORD");
      return;
    }
    deliver(raw);
  }

  private void deliver(ConsumerRecord<String, byte[]> raw) {
    Optional<ContractRecord> opened = reader.read(raw).filter(this::mayBeTold);
    opened.ifPresent(
        contractRecord ->
            Correlation.with(
                RecordReader.find(raw, "traceparent"),
                () ->
                    CurrentActor.as(
                        ServiceActor.of(service, contractRecord.tenant()),
                        () -> listener.on(contractRecord))));
  }

  /** A late record about somebody erased changes nothing; what takes them away always may. */
  private boolean mayBeTold(ContractRecord opened) {
    Object contract = opened.contract();
    return contract == null
        || contract instanceof MemberErased
        || Whose.of(contract)
            .filter(member -> erased.containsInBatch(opened.tenant(), member))
            .isEmpty();
  }

  private void park(ConsumerRecord<String, byte[]> raw, String cause) {
    parked.park(listener.group(), raw, cause, clock.instant());
  }

  /**
   * Takes parked records back in, each key in its order until one of it fails again; a key that
   * fails holds back no other.
   *
   * @return how many were handled
   */
  int requeue() {
    int handled = 0;
    for (String key : parked.keys(listener.group())) {
      try {
        while (requeueFirst(key)) {
          handled++;
        }
      } catch (RuntimeException again) {
        LOG.error("{} could not take a parked record back in", listener.group(), again);
      }
    }
    return handled;
  }

  private boolean requeueFirst(String key) {
    AtomicBoolean found = new AtomicBoolean();
    inTransaction(
        true,
        () -> {
          // no batch of any node decides about the key while its first record is on its way back
          parked.lockOut(listener.group());
          Optional<ConsumerRecord<String, byte[]>> first = parked.first(listener.group(), key);
          first.ifPresent(
              raw -> {
                deliver(raw);
                parked.remove(listener.group(), raw);
              });
          found.set(first.isPresent());
        });
    return found.get();
  }

  /** Does what is not yet done of a batch, unless another node has done it meanwhile. */
  private void inOneUnit(
      List<ConsumerRecord<String, byte[]>> batch,
      BiConsumer<ConsumerRecord<String, byte[]>, Set<String>> work) {
    inTransaction(
        batch.size() == 1,
        () -> {
          Map<TopicPartition, Long> seen = positions();
          List<ConsumerRecord<String, byte[]>> open =
              batch.stream().filter(raw -> raw.offset() > last(seen, partition(raw))).toList();
          if (open.isEmpty()) {
            return;
          }
          Set<String> parkedKeys = parked.keysOf(listener.group(), open);
          Map<TopicPartition, Long> done = new HashMap<>();
          for (ConsumerRecord<String, byte[]> raw : open) {
            work.accept(raw, parkedKeys);
            done.merge(partition(raw), raw.offset(), Math::max);
          }
          done.forEach(
              (partition, position) ->
                  positions.move(listener.group(), partition, last(seen, partition), position));
        });
  }

  /** An Axon unit of work, so that events appended by the listener wake processors after commit. */
  private void inTransaction(boolean single, Runnable work) {
    EventMessage<String> label = GenericEventMessage.asEventMessage(listener.group());
    DefaultUnitOfWork<EventMessage<String>> unit = DefaultUnitOfWork.startAndGet(label);
    unit.attachTransaction(transactions);
    if (single) {
      AggregateLocks.single(unit);
    }
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
    if (PassingFailures.passes(failed)
        || (failed instanceof CommandRejected refused
            && refused.rejection().kind() == Kind.NOT_YET)) {
      throw failed;
    }
  }

  private static long last(Map<TopicPartition, Long> positions, TopicPartition partition) {
    return positions.getOrDefault(partition, InboxPositions.NOTHING_YET);
  }

  private static TopicPartition partition(ConsumerRecord<?, ?> raw) {
    return new TopicPartition(raw.topic(), raw.partition());
  }
}
