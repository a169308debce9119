package health.longhold.progress.progression.write;

import health.longhold.progress.Histories;
import health.longhold.progress.progression.domain.Progression;
import health.longhold.progress.progression.domain.ProgressionDecider;
import health.longhold.progress.progression.domain.ProgressionEvent;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A member trains for years; their progression is read from its last snapshot. A snapshot is the
 * bounded state itself and can always be computed again.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SnapshotSettings.class)
class ProgressionSnapshots {
  static final String TRIGGER = "progressionSnapshotTrigger";

  @Bean
  Snapshotter progressionSnapshotter(EventStore events, TransactionManager transactions) {
    return new ProgressionSnapshotter(
        events, transactions, Executors.newSingleThreadExecutor(Thread.ofVirtual().factory()));
  }

  @Bean(TRIGGER)
  SnapshotTriggerDefinition progressionSnapshotTrigger(
      Snapshotter snapshotter, SnapshotSettings settings) {
    return new EventCountSnapshotTriggerDefinition(snapshotter, settings.everyEvents());
  }

  /** Works beside the commands, in a transaction of its own: a failure costs nothing but time. */
  private static final class ProgressionSnapshotter extends AbstractSnapshotter
      implements DisposableBean {
    private final ExecutorService aside;

    ProgressionSnapshotter(
        EventStore events, TransactionManager transactions, ExecutorService aside) {
      super(new Builder() {}.eventStore(events).transactionManager(transactions).executor(aside));
      this.aside = aside;
    }

    @Override
    protected DomainEventMessage<?> createSnapshot(
        Class<?> aggregateType, String aggregateId, DomainEventStream history) {
      DomainEventMessage<?> first = history.peek();
      Progression state =
          Histories.fold(
              history, ProgressionEvent.class, Progression.NOT_BEGUN, ProgressionDecider::evolve);
      return new GenericDomainEventMessage<>(
          first.getType(),
          aggregateId,
          history.getLastSequenceNumber(),
          state,
          first.getMetaData());
    }

    @Override
    public void destroy() {
      aside.close();
    }
  }
}
