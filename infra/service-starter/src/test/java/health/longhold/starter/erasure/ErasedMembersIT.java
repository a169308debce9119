package health.longhold.starter.erasure;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.tally.TallyTest;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Two nodes and one list. */
@TallyTest
class ErasedMembersIT {
  private static final ProgrammeId NORTH = new ProgrammeId("north");
  private static final ProgrammeId SOUTH = new ProgrammeId("south");
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionOperations transactions;

  private final MemberId member = new MemberId(UUID.randomUUID());

  @Test
  void a_node_knows_its_own_at_once_and_the_others_when_it_looks() {
    ErasedMembers here = node(Duration.ofHours(1));
    ErasedMembers there = node(Duration.ZERO);
    assertThat(here.contains(NORTH, member)).isFalse();
    assertThat(there.contains(NORTH, member)).isFalse();

    transactions.executeWithoutResult(_ -> here.add(NORTH, member));

    assertThat(here.contains(NORTH, member)).isTrue();
    assertThat(there.contains(NORTH, member)).isTrue();
    assertThat(here.contains(SOUTH, member)).isFalse();
  }

  @Test
  void whoever_writes_about_a_member_is_never_late() {
    ErasedMembers late = node(Duration.ofHours(1));
    assertThat(late.contains(NORTH, member)).isFalse();
    node(Duration.ZERO).add(NORTH, member);
    assertThat(late.contains(NORTH, member)).isFalse();

    assertThatThrownBy(() -> transactions.executeWithoutResult(_ -> late.guard(NORTH, member)))
        .isInstanceOf(CommandRejected.class)
        .hasMessage("MEMBER_ERASED");
  }

  @Test
  void what_was_undone_is_not_believed() {
    ErasedMembers node = node(Duration.ofHours(1));
    transactions.executeWithoutResult(
        transaction -> {
          node.add(NORTH, member);
          assertThat(node.contains(NORTH, member)).isTrue();
          transaction.setRollbackOnly();
        });
    assertThat(node.contains(NORTH, member)).isFalse();
  }

  @Test
  void clearing_waits_for_whoever_is_writing() {
    ErasedMembers node = node(Duration.ZERO);
    CompletableFuture<Void> clearing =
        transactions.execute(
            _ -> {
              node.guard(NORTH, member);
              CompletableFuture<Void> begun =
                  CompletableFuture.runAsync(
                      () -> transactions.executeWithoutResult(_ -> node.lockOut()));
              await().atMost(20, SECONDS).until(this::isWaiting);
              assertThat(begun).isNotDone();
              return begun;
            });
    assertThat(clearing).succeedsWithin(Duration.ofSeconds(20));
  }

  @Test
  void no_row_names_the_member() {
    node(Duration.ZERO).add(NORTH, member);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from erased_member as t where t::text like ?",
                Long.class,
                "%" + member.toString().replace("-", "") + "%"))
        .isZero();
  }

  @Test
  void a_key_of_another_length_is_refused() {
    assertThatThrownBy(
            () ->
                new ErasedMembers(
                    jdbc, transactions, new ErasureProperties("c2hvcnQ=", Duration.ZERO)))
        .hasMessageContaining("32 bytes");
  }

  private boolean isWaiting() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select from pg_locks where locktype = 'advisory' and not granted)",
            Boolean.class));
  }

  private ErasedMembers node(Duration refresh) {
    return new ErasedMembers(jdbc, transactions, new ErasureProperties(KEY, refresh));
  }
}
