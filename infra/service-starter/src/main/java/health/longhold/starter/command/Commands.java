package health.longhold.starter.command;

import health.longhold.kernel.CommandRejected;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.failure.PassingFailures;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.AxonException;
import org.axonframework.messaging.annotation.MessageHandlerInvocationException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The way endpoints, policies and listeners send commands: in the name of the current actor, and
 * waiting for the answer. Contract commands of another service cross HTTP, all others stay here.
 */
@SuppressWarnings(
    "TypeParameterUnusedInFormals") // what a command answers is its handler's business
public final class Commands {
  private static final int ATTEMPTS = 8;
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(40);

  private static final Duration FIRST_WAIT = Duration.ofMillis(50);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final CommandBus bus;

  Commands(CommandBus bus) {
    this.bus = bus;
  }

  /**
   * Sends a command and waits for what its handler answers.
   *
   * @throws CommandRejected when the domain refuses it
   * @throws ServiceUnavailable when the owning service does not answer
   * @throws CommandNotTaken when the owning service answers neither with a result nor a refusal
   */
  public <R> R send(Object command) {
    return send(command, null);
  }

  /**
   * Sends a command meant for an aggregate at a known sequence number; any number when null.
   *
   * @throws CommandRejected when the domain refuses it
   * @throws StaleState when the aggregate has moved on
   * @throws ServiceUnavailable when the owning service does not answer
   * @throws CommandNotTaken when the owning service answers neither with a result nor a refusal
   */
  public <R> R send(Object command, @Nullable Long ifMatch) {
    Map<String, Object> metadata = CommandMetadata.of(CurrentActor.get());
    if (ifMatch != null) {
      metadata.put(CommandMetadata.IF_MATCH, ifMatch);
    }
    CommandMessage<Object> message = new GenericCommandMessage<>(command).withMetaData(metadata);
    for (int attempt = 1; ; attempt++) {
      try {
        return dispatch(message);
      } catch (AxonException failure) {
        // inside somebody's transaction the loser cannot go on: PostgreSQL has given it up
        if (!PassingFailures.isLostRace(failure)
            || attempt == ATTEMPTS
            || TransactionSynchronizationManager.isActualTransactionActive()) {
          throw failure;
        }
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
      }
    }
  }

  /**
   * Sends a command to another service again and again while that service is away, pausing longer
   * each time; for policies, whose work must not be lost because a neighbour is down. What it
   * answers is of no interest, a refusal included. After half a minute the caller's transaction is
   * given back: the failure passes, so the processor takes its batch again.
   *
   * @throws CommandNotTaken when the service will not take the command however often it is sent
   * @throws ServiceUnavailable when it stays away, or this thread is told to stop
   */
  public void sendUntilAnswered(Object command) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (Duration pause = FIRST_WAIT; ; pause = longer(pause)) {
      try {
        this.<Object>send(command);
        return;
      } catch (CommandRejected _) {
        return;
      } catch (ServiceUnavailable silent) {
        if (Thread.currentThread().isInterrupted() || System.nanoTime() - end > 0) {
          throw silent;
        }
        LockSupport.parkNanos(pause.toNanos());
      }
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : twice;
  }

  @SuppressWarnings("unchecked") // the caller knows what its command answers
  private <R> R dispatch(CommandMessage<Object> message) {
    FutureCallback<Object, Object> answer = new FutureCallback<>();
    bus.dispatch(message, answer);
    CommandResultMessage<?> result = answer.getResult();
    if (result.isExceptional()) {
      throw unwrapped(result.exceptionResult());
    }
    return (R) result.getPayload();
  }

  private static RuntimeException unwrapped(Throwable failure) {
    return switch (failure) {
      case CommandExecutionException wrapped
          when wrapped.getCause() instanceof RuntimeException c ->
          c;
      // thrown while the aggregate was loaded
      case MessageHandlerInvocationException wrapped
          when wrapped.getCause() instanceof RuntimeException c ->
          c;
      case RuntimeException unchecked -> unchecked;
      default -> new IllegalStateException(failure);
    };
  }
}
