package health.longhold.progress.imports.write;

import health.longhold.kernel.MemberId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Work in lanes, one for each member: what is put into a lane runs in order, lanes run side by side
 * up to a limit, and whoever puts in more than fits ahead waits.
 */
final class MemberLanes implements AutoCloseable {
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<MemberId, CompletableFuture<Void>> lanes = new HashMap<>();
  private final Semaphore atOnce;
  private final Semaphore ahead;

  MemberLanes(int atOnce, int ahead) {
    this.atOnce = new Semaphore(atOnce);
    this.ahead = new Semaphore(ahead);
  }

  /** Puts work into a member's lane; called by one thread. */
  void put(MemberId memberId, Runnable work) {
    ahead.acquireUninterruptibly();
    CompletableFuture<Void> before =
        lanes.getOrDefault(memberId, CompletableFuture.completedFuture(null));
    lanes.put(memberId, before.whenCompleteAsync((_, _) -> run(work), workers));
    lanes.values().removeIf(lane -> lane.isDone() && !lane.isCompletedExceptionally());
  }

  private void run(Runnable work) {
    atOnce.acquireUninterruptibly();
    try {
      work.run();
    } finally {
      atOnce.release();
      ahead.release();
    }
  }

  /** Waits until every lane is empty; tells of a fault only then. */
  @Override
  public void close() {
    try {
      CompletableFuture.allOf(lanes.values().toArray(CompletableFuture[]::new)).join();
    } finally {
      workers.close();
    }
  }
}
