package health.longhold.starter.axon;

import health.longhold.starter.failure.PassingFailures;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;

/**
 * Parks an event whose handler failed, unless the failure is one of the moment: then the whole
 * batch fails and its processor takes it again, however long it takes. Age and health show it.
 */
final class ParkingPolicy implements EnqueuePolicy<EventMessage<?>> {

  @Override
  public EnqueueDecision<EventMessage<?>> decide(
      DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
    // a letter that fails again while it is requeued has a place to stay
    if (!(letter instanceof JdbcDeadLetter<?>) && PassingFailures.passes(cause)) {
      // "do not enqueue" would count as handled; only an exception stops the batch
      throw cause instanceof RuntimeException unchecked
          ? unchecked
          : new IllegalStateException(cause);
    }
    return Decisions.enqueue(ThrowableCause.truncated(cause));
  }
}
