package health.longhold.progress;

import health.longhold.kernel.MetadataKeys;
import health.longhold.starter.actor.CurrentActor;
import java.util.Optional;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Reads an aggregate of few events straight from its history, so that an answer is never behind a
 * command that was just answered. Another programme's aggregate is not there.
 */
@Component
public class Histories {
  private final EventStore events;

  public Histories(EventStore events) {
    this.events = events;
  }

  /**
   * The state after every stored event, in the current actor's programme.
   *
   * @param family the sealed parent of the aggregate's events
   */
  public <S, E> Optional<Current<S>> current(
      String aggregateId, Class<E> family, S initial, BiFunction<S, E, S> evolve) {
    String tenant = CurrentActor.get().tenant().value();
    // from the first event on: a snapshot would stand for a state, and this reads events
    DomainEventStream history = events.readEvents(aggregateId, 0);
    S state = initial;
    long sequence = -1;
    while (history.hasNext()) {
      DomainEventMessage<?> event = history.next();
      if (!tenant.equals(event.getMetaData().get(MetadataKeys.TENANT))) {
        return Optional.empty();
      }
      state = evolve.apply(state, family.cast(event.getPayload()));
      sequence = event.getSequenceNumber();
    }
    return sequence < 0 ? Optional.empty() : Optional.of(new Current<>(state, sequence, false));
  }

  /** Whether an aggregate of this id exists in any programme. */
  public boolean exists(String aggregateId) {
    return events.readEvents(aggregateId).hasNext();
  }
}
