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
 * Reads an aggregate straight from its history, so that an answer is never behind a command that
 * was just answered. Another programme's aggregate is not there.
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
    DomainEventStream history = events.readEvents(aggregateId);
    if (!history.hasNext() || !isOurs(history.peek())) {
      return Optional.empty();
    }
    S state = fold(history, family, initial, evolve);
    return Optional.of(new Current<>(state, history.getLastSequenceNumber(), false));
  }

  /** The state after a history that may begin with a snapshot, which is the state itself. */
  public static <S, E> S fold(
      DomainEventStream history, Class<E> family, S initial, BiFunction<S, E, S> evolve) {
    @SuppressWarnings("unchecked") // an object's own class
    Class<S> snapshot = (Class<S>) initial.getClass();
    S state = initial;
    while (history.hasNext()) {
      Object payload = history.next().getPayload();
      state =
          snapshot.isInstance(payload)
              ? snapshot.cast(payload)
              : evolve.apply(state, family.cast(payload));
    }
    return state;
  }

  /** Whether an aggregate of this id exists in any programme. */
  public boolean exists(String aggregateId) {
    return events.readEvents(aggregateId).hasNext();
  }

  private static boolean isOurs(DomainEventMessage<?> event) {
    return CurrentActor.get().tenant().value().equals(event.getMetaData().get(MetadataKeys.TENANT));
  }
}
