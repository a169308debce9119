package health.longhold.starter.axon;

import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Runs every event handler under a savepoint. PostgreSQL spoils a whole transaction at the first
 * failed statement; without the savepoint the dead letter could not be written in it and one poison
 * event would hold back its whole batch for ever.
 */
final class HandlerSavepoints implements HandlerEnhancerDefinition {
  private final PlatformTransactionManager transactions;

  HandlerSavepoints(PlatformTransactionManager transactions) {
    this.transactions = transactions;
  }

  @Override
  public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
    return ProcessorHandlers.methodOf(original).isPresent()
        ? new UnderSavepoint<>(original)
        : original;
  }

  private final class UnderSavepoint<T> extends WrappedMessageHandlingMember<T> {
    UnderSavepoint(MessageHandlingMember<T> delegate) {
      super(delegate);
    }

    @Override
    public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
      TransactionStatus savepoint =
          transactions.getTransaction(
              new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
      Object answer;
      try {
        answer = super.handle(message, target);
      } catch (Exception | Error failure) {
        transactions.rollback(savepoint);
        throw failure;
      }
      transactions.commit(savepoint);
      return answer;
    }
  }
}
