package health.longhold.starter.axon;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.NoOpLock;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Lets whatever is about one thing queue for its aggregate: a caller's command, a single event, a
 * single record. Batches of several hold no lock. Axon keeps one until the outermost unit of work
 * ends: two batches that touch the same members in opposite orders would wait for each other.
 * Between batches the unique index of the events decides, and the loser is tried again as a whole.
 */
public final class AggregateLocks implements LockFactory {
  private static final String SINGLE = AggregateLocks.class.getName();

  private final LockFactory queue = PessimisticLockFactory.usingDefaults();

  @Override
  public Lock obtainLock(String identifier) {
    return CurrentUnitOfWork.isStarted() && isAboutOneThing(CurrentUnitOfWork.get().root())
        ? queue.obtainLock(identifier)
        : NoOpLock.INSTANCE;
  }

  /** Tells that a unit of work of ours is about one record. */
  public static void single(UnitOfWork<?> unit) {
    unit.resources().put(SINGLE, true);
  }

  private static boolean isAboutOneThing(UnitOfWork<?> root) {
    return root.getMessage() instanceof CommandMessage<?>
        || (root instanceof BatchingUnitOfWork<?> batch && batch.getMessages().size() == 1)
        || root.getResource(SINGLE) != null;
  }
}
