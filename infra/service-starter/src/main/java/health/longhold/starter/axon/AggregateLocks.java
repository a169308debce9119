package health.longhold.starter.axon;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.NoOpLock;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Lets commands of callers queue for their aggregate, and batches of events or records hold none.
 * Axon keeps a lock until the outermost unit of work ends: two batches that touch the same members
 * in opposite orders would wait for each other. Between batches the unique index of the events
 * decides, and the loser is tried again as a whole.
 */
final class AggregateLocks implements LockFactory {
  private final LockFactory queue = PessimisticLockFactory.usingDefaults();

  @Override
  public Lock obtainLock(String identifier) {
    return isCommandOfACaller() ? queue.obtainLock(identifier) : NoOpLock.INSTANCE;
  }

  private static boolean isCommandOfACaller() {
    return CurrentUnitOfWork.isStarted()
        && CurrentUnitOfWork.get().root().getMessage() instanceof CommandMessage<?>;
  }
}
