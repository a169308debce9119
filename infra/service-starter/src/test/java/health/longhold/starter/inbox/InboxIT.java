package health.longhold.starter.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Contracts;
import health.longhold.contract.progress.v1.PlanPaused;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.starter.erasure.ErasedMembers;
import health.longhold.starter.tally.TallyTest;
import health.longhold.starter.types.StoredJson;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.common.transaction.TransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/** Two nodes of one consumer, on one database. */
@TallyTest
class InboxIT {
  private static final String TOPIC = "of-this-test";

  @Autowired JdbcClient jdbc;
  @Autowired TransactionManager transactions;
  @Autowired ErasedMembers erased;
  @Autowired Inboxes inboxes;

  private final String group = "session.integration.test-" + UUID.randomUUID();
  private final Set<String> poisoned = ConcurrentHashMap.newKeySet();
  private final List<String> order = new CopyOnWriteArrayList<>();

  @Test
  void a_node_overtaken_by_another_leaves_nothing_of_its_own() {
    List<ConsumerRecord<String, byte[]>> records =
        List.of(raw(0, "anna"), raw(1, "ben"), raw(2, "anna"));
    Inbox fast = node(_ -> {});
    CompletableFuture<Void> overtaken = new CompletableFuture<>();
    // the slow node has begun; then its partition goes to the fast one, which does more
    Inbox slow =
        node(
            _ -> {
              if (!overtaken.isDone()) {
                overtaken
                    .completeAsync(
                        () -> {
                          fast.onMessage(records);
                          return null;
                        })
                    .join();
              }
            });

    List<ConsumerRecord<String, byte[]>> fewer = records.subList(0, 2);
    assertThatThrownBy(() -> slow.onMessage(fewer)).isInstanceOf(PositionTaken.class);
    slow.onMessage(fewer);

    assertThat(total("anna")).isEqualTo(2);
    assertThat(total("ben")).isEqualTo(1);
    assertThat(fast.positions()).isEqualTo(Map.of(new TopicPartition(TOPIC, 0), 2L));
    assertThat(fast.parkedCount()).isZero();
  }

  @Test
  void what_one_node_has_parked_the_other_keeps_behind_it() {
    Inbox parking = node(_ -> {});
    Inbox other = node(_ -> {});
    poisoned.add("anna");
    parking.onMessage(List.of(raw(0, "anna")));
    poisoned.clear();

    other.onMessage(List.of(raw(1, "anna"), raw(2, "ben")));
    assertThat(order).containsExactly("2");
    assertThat(other.parkedCount()).isEqualTo(2);

    assertThat(other.requeue()).isEqualTo(2);
    parking.onMessage(List.of(raw(3, "anna")));
    assertThat(order).containsExactly("2", "0", "1", "3");
    assertThat(other.parkedCount()).isZero();
  }

  @Test
  void a_key_that_fails_again_holds_back_no_other() {
    Inbox inbox = node(_ -> {});
    poisoned.addAll(Set.of("anna", "ben", "cleo"));
    inbox.onMessage(List.of(raw(0, "anna"), raw(1, "ben"), raw(2, "cleo"), raw(3, "anna")));
    poisoned.retainAll(Set.of("ben"));

    assertThat(inbox.requeue()).isEqualTo(3);
    assertThat(inbox.parkedCount()).isEqualTo(1);
    assertThat(total("anna")).isEqualTo(2);
  }

  @Test
  void a_record_arriving_while_its_key_is_taken_back_in_comes_after_it() {
    CountDownLatch takingBack = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    poisoned.add("anna");
    Inbox inbox = node(_ -> {});
    inbox.onMessage(List.of(raw(0, "anna")));
    poisoned.clear();
    Inbox requeueing =
        node(
            _ -> {
              takingBack.countDown();
              awaitLatch(goOn);
            });

    CompletableFuture<Integer> requeue =
        CompletableFuture.supplyAsync(requeueing::requeue, Thread::startVirtualThread);
    awaitLatch(takingBack);
    CompletableFuture<Void> batch =
        CompletableFuture.runAsync(
            () -> inbox.onMessage(List.of(raw(1, "anna"))), Thread::startVirtualThread);
    await().atMost(20, SECONDS).until(() -> batch.isDone() || waitingForALock() > 0);
    goOn.countDown();

    assertThat(requeue.orTimeout(20, SECONDS).join()).isEqualTo(1);
    batch.orTimeout(20, SECONDS).join();
    assertThat(order).containsExactly("0", "1");
    assertThat(inbox.parkedCount()).isZero();
  }

  @Test
  void a_container_that_has_given_up_is_named() {
    KafkaMessageListenerContainer<String, byte[]> container = inboxes.containers().getFirst();
    assertThat(inboxes.stopped()).isEmpty();
    container.stop();
    try {
      assertThat(inboxes.stopped()).containsExactly("session.integration.tally-listener");
    } finally {
      container.start();
    }
    await().atMost(20, SECONDS).until(() -> inboxes.stopped().isEmpty());
  }

  private Inbox node(Consumer<ContractRecord> before) {
    return new Inbox(
        new Counting(before),
        "session",
        new RecordReader(StoredJson.contracts()),
        new InboxPositions(jdbc),
        new ParkedRecords(jdbc),
        transactions,
        erased,
        InstantSource.system());
  }

  /** Adds one for each record, so that a record handled twice shows. */
  private final class Counting implements ContractListener {
    private final Consumer<ContractRecord> before;

    Counting(Consumer<ContractRecord> before) {
      this.before = before;
    }

    @Override
    public String group() {
      return group;
    }

    @Override
    public List<String> topics() {
      return List.of(TOPIC);
    }

    @Override
    public void on(ContractRecord heard) {
      if (poisoned.contains(heard.key())) {
        throw new IllegalStateException("poison");
      }
      before.accept(heard);
      jdbc.sql(
              """
              insert into tally (tenant, name, total) values (:tenant, :name, 1)
              on conflict (tenant, name) do update set total = tally.total + 1
              """)
          .param("tenant", heard.tenant().value())
          .param("name", group + heard.key())
          .update();
      order.add(heard.id());
    }
  }

  private static ConsumerRecord<String, byte[]> raw(long offset, String key) {
    PlanPaused paused =
        new PlanPaused(
            new MemberId(new UUID(0, offset)), new PlanId(new UUID(0, offset)), Instant.EPOCH);
    ConsumerRecord<String, byte[]> raw =
        new ConsumerRecord<>(
            TOPIC, 0, offset, key, StoredJson.contracts().writeValueAsBytes(paused));
    Map.of(
            "type", Contracts.nameOf(PlanPaused.class),
            "id", Long.toString(offset),
            "tenant", "north",
            "time", "2026-01-01T00:00:00Z",
            "sequence", Long.toString(offset))
        .forEach((name, value) -> raw.headers().add("ce_" + name, value.getBytes(UTF_8)));
    return raw;
  }

  private static void awaitLatch(CountDownLatch latch) {
    await().atMost(20, SECONDS).until(() -> latch.getCount() == 0);
  }

  private long waitingForALock() {
    return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
        .query(Long.class)
        .single();
  }

  private long total(String key) {
    return jdbc.sql("select coalesce(max(total), 0) from tally where name = :name")
        .param("name", group + key)
        .query(Long.class)
        .single();
  }
}
