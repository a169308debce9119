package health.longhold.starter.axon;

import static org.axonframework.common.annotation.AnnotationUtils.isAnnotationPresent;

import java.lang.reflect.Method;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageHandlingMember;

/** Tells the handlers of event processors from those of aggregates, for who wraps the former. */
public final class ProcessorHandlers {
  private ProcessorHandlers() {}

  /** The method, if it handles events for a processor. */
  public static Optional<Method> methodOf(MessageHandlingMember<?> handler) {
    return handler
        .unwrap(Method.class)
        .filter(method -> isAnnotationPresent(method, EventHandler.class))
        .filter(method -> !isAnnotationPresent(method, EventSourcingHandler.class));
  }
}
