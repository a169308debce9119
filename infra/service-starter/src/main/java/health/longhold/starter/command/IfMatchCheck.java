package health.longhold.starter.command;

import java.util.List;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Holds a caller to the state it has seen. Axon forgets the expected version for handlers that may
 * create their aggregate; a race after this look is lost at the unique index and comes back here.
 */
record IfMatchCheck(List<TargetResolver<?>> targets, Supplier<EventStore> store)
    implements MessageHandlerInterceptor<CommandMessage<?>> {

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
    CommandMessage<?> message = unitOfWork.getMessage();
    if (message.getMetaData().get(CommandMetadata.IF_MATCH) instanceof Long expected
        && expected != lastSequence(message)) {
      throw new StaleState(expected);
    }
    return chain.proceed();
  }

  private long lastSequence(CommandMessage<?> message) {
    return targets.stream()
        .filter(target -> target.knows(message))
        .findFirst()
        .flatMap(target -> store.get().lastSequenceNumberFor(target.identifier(message)))
        .orElse(-1L);
  }
}
