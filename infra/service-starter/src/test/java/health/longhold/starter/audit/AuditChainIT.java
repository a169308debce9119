package health.longhold.starter.audit;

import static health.longhold.starter.audit.AuditCaller.clinician;
import static health.longhold.starter.audit.Verified.Kind.ENTRY_ADDED;
import static health.longhold.starter.audit.Verified.Kind.ENTRY_CHANGED;
import static health.longhold.starter.audit.Verified.Kind.ENTRY_MISDATED;
import static health.longhold.starter.audit.Verified.Kind.ENTRY_MISSING;
import static health.longhold.starter.audit.Verified.Kind.SEALS_CUT_OFF;
import static health.longhold.starter.audit.Verified.Kind.SEAL_CHANGED;
import static health.longhold.starter.audit.Verified.Kind.SEAL_MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import health.longhold.starter.audit.Verified.Fault;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever changes records or seals in the database, whatever their rights, is found out. */
@AuditTest
class AuditChainIT {
  @Autowired AuditCaller caller;
  @Autowired AuditSealing sealing;
  @Autowired AuditSeals seals;
  @Autowired SealKey key;
  @Autowired JdbcClient database;
  @Autowired AuditEndpoint endpoint;
  @Autowired PlatformTransactionManager transactions;

  // one for each task, so that a task that waits holds back no other
  private final Executor threads = Thread::startVirtualThread;
  private final String tenant = "c-" + UUID.randomUUID();

  @Test
  void an_untouched_chain_is_intact() throws Exception {
    twoSealsOfThree();
    read();

    Verified verified = verify(null);

    assertThat(verified.faults()).isEmpty();
    assertThat(verified.entries()).isEqualTo(6);
    assertThat(verified.seals()).isEqualTo(2);
    assertThat(verified.unsealed()).isEqualTo(1);
  }

  @Test
  void a_changed_entry_is_found() throws Exception {
    List<Long> ids = twoSealsOfThree();

    caller.asOwner("update audit_entry set subject = 'doctor-2' where id = " + ids.get(1));

    assertThat(verify(null).faults()).containsExactly(new Fault(ENTRY_CHANGED, 1, ids.get(1)));
  }

  @Test
  void a_removed_entry_is_found() throws Exception {
    List<Long> ids = twoSealsOfThree();

    caller.asOwner("delete from audit_entry where id = " + ids.get(3));

    assertThat(verify(null).faults()).containsExactly(new Fault(ENTRY_MISSING, 2, ids.get(3)));
  }

  @Test
  void an_entry_pushed_in_is_found() throws Exception {
    read();
    long between =
        database.sql("select nextval('audit_entry_id')").query((row, _) -> row.getLong(1)).single();
    read();
    sealing.seal();
    long first = caller.recorded(tenant).getFirst().id();

    copy(first, Long.toString(between), "at");
    copy(first, "-" + first, "at");

    assertThat(verify(null).faults())
        .containsExactly(new Fault(ENTRY_ADDED, 1, -first), new Fault(ENTRY_ADDED, 1, between));
  }

  @Test
  void entries_that_changed_places_are_found() throws Exception {
    List<Long> ids = twoSealsOfThree();

    caller.asOwner(
        """
        update audit_entry set id = case id when %1$d then -%2$d else -%1$d end
        where id in (%1$d, %2$d)
        """
            .formatted(ids.get(0), ids.get(4)));
    caller.asOwner("update audit_entry set id = -id where id < 0 and tenant = '" + tenant + "'");

    assertThat(verify(null).faults())
        .containsExactly(
            new Fault(ENTRY_CHANGED, 1, ids.get(0)), new Fault(ENTRY_CHANGED, 2, ids.get(4)));
  }

  @Test
  void an_entry_dated_back_is_found_though_it_is_sealed() throws Exception {
    List<Long> ids = twoSealsOfThree();
    copy(ids.get(0), "nextval('audit_entry_id')", "at - interval '1 day'");
    sealing.seal();

    assertThat(verify(null).faults())
        .extracting(Fault::kind, Fault::seal)
        .containsExactly(tuple(ENTRY_MISDATED, 3L));
  }

  @Test
  void a_changed_seal_is_found() throws Exception {
    List<Long> ids = twoSealsOfThree();

    caller.asOwner(
        "update audit_seal set ids = ids[2:3], entry_macs = substring(entry_macs from 33)"
            + ofTenant()
            + " and number = 1");
    caller.asOwner("delete from audit_entry where id = " + ids.get(0));

    assertThat(verify(null).faults()).containsExactly(new Fault(SEAL_CHANGED, 1, null));
  }

  @Test
  void a_seal_taken_from_the_middle_is_found() throws Exception {
    List<Long> ids = twoSealsOfThree();

    caller.asOwner("delete from audit_seal" + ofTenant() + " and number = 1");
    caller.asOwner(
        "delete from audit_entry where id <= " + ids.get(2) + " and tenant = '" + tenant + "'");

    assertThat(verify(null).faults()).containsExactly(new Fault(SEAL_MISSING, 1, null));
  }

  @Test
  void a_chain_cut_off_at_the_end_is_found() throws Exception {
    List<Long> ids = twoSealsOfThree();

    cutOffAfter(ids.get(2));

    assertThat(verify(null).faults()).containsExactly(new Fault(SEALS_CUT_OFF, 2, null));
  }

  @Test
  void a_chain_cut_off_and_continued_is_found_by_a_seal_known_elsewhere() throws Exception {
    List<Long> ids = twoSealsOfThree();
    String known = Objects.requireNonNull(verify(null).newest());
    cutOffAfter(ids.get(2));
    read();
    AuditSealing ofAnotherNode = new AuditSealing(seals, key, transactions);
    ofAnotherNode.seal();
    AuditEndpoint another = new AuditEndpoint(new AuditVerification(seals, key, ofAnotherNode));

    assertThat(of(another.verify(null)).faults()).isEmpty();
    assertThat(of(another.verify(known)).faults())
        .containsExactly(new Fault(SEALS_CUT_OFF, 2, null));
  }

  @Test
  void a_chain_that_is_gone_is_found() throws Exception {
    twoSealsOfThree();

    caller.asOwner("delete from audit_seal" + ofTenant());
    caller.asOwner("delete from audit_entry" + ofTenant());

    assertThat(verify(null).faults()).containsExactly(new Fault(SEALS_CUT_OFF, 2, null));
  }

  @Test
  void what_is_no_seal_is_refused() {
    assertThatThrownBy(() -> endpoint.verify("acme:1:xyz"))
        .isInstanceOf(InvalidEndpointRequestException.class);
  }

  @Test
  void an_entry_committed_late_is_sealed_once() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch later = new CountDownLatch(1);
    CompletableFuture<Void> slow =
        CompletableFuture.runAsync(
            () ->
                new TransactionTemplate(transactions)
                    .executeWithoutResult(_ -> holdOpen(written, later)),
            threads);
    assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();
    read();
    CompletableFuture<Void> sealed = CompletableFuture.runAsync(sealing::seal, threads);
    await().atMost(20, TimeUnit.SECONDS).until(this::somebodyWaits);
    later.countDown();
    slow.join();
    sealed.join();
    sealing.seal();

    Verified verified = verify(null);
    assertThat(verified.faults()).isEmpty();
    assertThat(verified.entries()).isEqualTo(2);
    assertThat(verified.unsealed()).isZero();
  }

  @Test
  void many_sealers_at_once_seal_everything_once() throws Exception {
    List<CompletableFuture<Void>> sealers =
        IntStream.range(0, 6)
            .mapToObj(
                _ ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (int i = 0; i < 5; i++) {
                            read();
                            new AuditSealing(seals, key, transactions).seal();
                          }
                        },
                        threads))
            .toList();
    sealers.forEach(CompletableFuture::join);

    Verified verified = verify(null);
    assertThat(verified.faults()).isEmpty();
    assertThat(verified.entries()).isEqualTo(30);
    assertThat(verified.unsealed()).isZero();
  }

  private void holdOpen(CountDownLatch written, CountDownLatch later) {
    database
        .sql(
            """
            insert into audit_entry (tenant, subject, roles, what, outcome, origin, trace_id)
            values (:tenant, 'late', '', 'GET /', 'GRANTED', '127.0.0.1', '')
            """)
        .param("tenant", tenant)
        .update();
    written.countDown();
    try {
      assertThat(later.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean somebodyWaits() {
    return database
        .sql("select exists (select 1 from pg_locks where locktype = 'advisory' and not granted)")
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  private List<Long> twoSealsOfThree() {
    for (int seal = 0; seal < 2; seal++) {
      for (int i = 0; i < 3; i++) {
        read();
      }
      sealing.seal();
    }
    return caller.recorded(tenant).stream().map(AuditEntry::id).toList();
  }

  private void read() {
    try {
      caller.get(clinician(tenant), "/api/members/" + UUID.randomUUID() + "/plan");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void cutOffAfter(long id) throws Exception {
    caller.asOwner("delete from audit_seal" + ofTenant() + " and first_id > " + id);
    caller.asOwner("delete from audit_entry" + ofTenant() + " and id > " + id);
  }

  private void copy(long id, String newId, String at) throws Exception {
    caller.asOwner(
        """
        insert into audit_entry (id, tenant, at, subject, roles, what, outcome, origin, trace_id)
        select %s, tenant, %s, subject, roles, what, outcome, origin, trace_id
        from audit_entry where id = %d
        """
            .formatted(newId, at, id));
  }

  private String ofTenant() {
    return " where tenant = '" + tenant + "'";
  }

  private Verified verify(@Nullable String known) {
    return of(endpoint.verify(known));
  }

  private Verified of(Map<String, Verified> all) {
    return Objects.requireNonNull(all.get(tenant));
  }
}
