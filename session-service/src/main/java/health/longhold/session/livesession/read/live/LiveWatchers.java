package health.longhold.session.livesession.read.live;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Who watches whom on this node. Nothing is kept for later: whoever comes, starts from now. */
@Component
public class LiveWatchers implements SmartLifecycle {
  private final ConcurrentHashMap<Whom, Set<Watcher>> watchers = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private final LiveSettings settings;
  private volatile boolean running;

  LiveWatchers(LiveSettings settings) {
    this.settings = settings;
  }

  private record Whom(ProgrammeId tenant, MemberId memberId) {}

  /** A new watcher; nothing when this node has as many as it may. */
  Optional<Watcher> watch(ProgrammeId tenant, MemberId memberId) {
    if (count.incrementAndGet() > settings.mostWatchers() || !running) {
      count.decrementAndGet();
      return Optional.empty();
    }
    Watcher watcher = Watcher.come();
    watchers.compute(
        new Whom(tenant, memberId),
        (_, others) -> {
          Set<Watcher> all = others == null ? ConcurrentHashMap.newKeySet() : others;
          all.add(watcher);
          return all;
        });
    return Optional.of(watcher);
  }

  /** Whoever has stopped watching makes room. */
  void leave(ProgrammeId tenant, MemberId memberId, Watcher watcher) {
    watchers.computeIfPresent(
        new Whom(tenant, memberId),
        (_, others) -> {
          if (others.remove(watcher)) {
            count.decrementAndGet();
          }
          return others.isEmpty() ? null : others;
        });
  }

  /** Tells those who watch this member; {@code entries} is JSON in one line. */
  public void tell(ProgrammeId tenant, MemberId memberId, String entries) {
    watchers
        .getOrDefault(new Whom(tenant, memberId), Set.of())
        .forEach(watcher -> watcher.tell(entries));
  }

  @Override
  public void start() {
    running = true;
  }

  /** Before the web server waits for requests to end: these would not. */
  @Override
  public void stop() {
    running = false;
    watchers.values().forEach(all -> all.forEach(Watcher::end));
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
