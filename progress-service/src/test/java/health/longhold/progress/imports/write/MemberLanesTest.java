package health.longhold.progress.imports.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.longhold.kernel.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MemberLanesTest {
  private static final MemberId ANNA = new MemberId(new UUID(0, 1));
  private static final MemberId BELA = new MemberId(new UUID(0, 2));

  @Test
  void one_members_work_runs_in_order() {
    List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    try (MemberLanes lanes = new MemberLanes(4, 100)) {
      for (int i = 0; i < 1000; i++) {
        int number = i;
        lanes.put(ANNA, () -> done.add(number));
      }
    }
    assertThat(done).isEqualTo(IntStream.range(0, 1000).boxed().toList());
  }

  @Test
  void two_members_work_runs_side_by_side() {
    // each waits for the other: one after the other would never end
    CyclicBarrier together = new CyclicBarrier(2);
    AtomicInteger met = new AtomicInteger();
    try (MemberLanes lanes = new MemberLanes(2, 100)) {
      for (MemberId member : List.of(ANNA, BELA)) {
        lanes.put(
            member,
            () -> {
              try {
                together.await(30, TimeUnit.SECONDS);
                met.incrementAndGet();
              } catch (Exception alone) {
                throw new IllegalStateException(alone);
              }
            });
      }
    }
    assertThat(met).hasValue(2);
  }

  @Test
  void no_more_run_at_once_than_allowed() {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (MemberLanes lanes = new MemberLanes(3, 100)) {
      for (int i = 0; i < 200; i++) {
        lanes.put(
            new MemberId(new UUID(1, i)),
            () -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              running.decrementAndGet();
            });
      }
    }
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void whoever_puts_in_more_than_fits_ahead_waits() throws InterruptedException {
    CountDownLatch hold = new CountDownLatch(1);
    CountDownLatch third = new CountDownLatch(1);
    Thread caller =
        Thread.ofVirtual()
            .start(
                () -> {
                  try (MemberLanes lanes = new MemberLanes(1, 2)) {
                    lanes.put(ANNA, () -> awaitQuietly(hold));
                    lanes.put(ANNA, () -> {});
                    lanes.put(ANNA, () -> {});
                    third.countDown();
                  }
                });
    assertThat(third.await(200, TimeUnit.MILLISECONDS)).isFalse();
    hold.countDown();
    assertThat(third.await(30, TimeUnit.SECONDS)).isTrue();
    caller.join();
  }

  @Test
  void a_fault_is_told_but_stops_nobody() {
    AtomicInteger after = new AtomicInteger();
    MemberLanes lanes = new MemberLanes(1, 10);
    lanes.put(
        ANNA,
        () -> {
          throw new IllegalStateException("on purpose");
        });
    lanes.put(ANNA, after::incrementAndGet);
    lanes.put(BELA, after::incrementAndGet);
    assertThatThrownBy(lanes::close).hasMessageContaining("on purpose");
    assertThat(after).hasValue(2);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
