package health.longhold.starter.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.longhold.embedded.ServiceDatabase;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.tally.TallyTest;
import health.longhold.starter.test.RealParts;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The two runtime roles and the owner at the tables of a running service. */
@TallyTest
class TenancyIT {
  private static final ProgrammeId NORTH = new ProgrammeId("north");
  private static final ProgrammeId SOUTH = new ProgrammeId("south");

  @Autowired JdbcClient jdbc;
  @Autowired DataSource dataSource;
  @Autowired PlatformTransactionManager transactions;

  private final String name = UUID.randomUUID().toString();

  @Test
  void a_request_finds_the_rows_of_its_tenant_and_the_worker_all() {
    insert("north", 1);
    insert("south", 2);

    assertThat(totalsSeenBy(NORTH)).containsExactly(1L);
    assertThat(totalsSeenBy(SOUTH)).containsExactly(2L);
    assertThat(RequestTenant.serveNobody(() -> inTransaction(this::totals))).isEmpty();
    assertThat(totals()).containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void a_foreign_row_is_not_inserted() {
    assertThatThrownBy(
            () -> RequestTenant.serve(NORTH, () -> inTransaction(() -> insert("south", 1))))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("row-level security");
    assertThat(totals()).isEmpty();
  }

  @Test
  void a_row_does_not_move_to_another_tenant() {
    insert("north", 1);

    assertThatThrownBy(
            () ->
                RequestTenant.serve(
                    NORTH, () -> inTransaction(() -> update("update tally set tenant = 'south'"))))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void a_foreign_row_is_not_there_to_be_changed() {
    insert("south", 2);

    int touched =
        RequestTenant.serve(NORTH, () -> inTransaction(() -> update("update tally set total = 0")));

    assertThat(touched).isZero();
    assertThat(totals()).containsExactly(2L);
  }

  @Test
  void a_transaction_within_a_request_keeps_the_tenant() {
    insert("north", 1);
    insert("south", 2);
    TransactionTemplate another = new TransactionTemplate(transactions);
    another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    List<Long> seen =
        RequestTenant.serve(
            NORTH,
            () ->
                inTransaction(() -> Stream.of(another.execute(_ -> totals()), totals()))
                    .flatMap(List::stream)
                    .toList());

    assertThat(seen).containsExactly(1L, 1L);
  }

  @Test
  void a_request_outside_a_transaction_fails_instead_of_finding_nothing() {
    assertThatThrownBy(() -> RequestTenant.serve(NORTH, this::totals))
        .isInstanceOf(OutsideTransaction.class)
        .hasMessageContaining("@Transactional");
    assertThatThrownBy(() -> RequestTenant.serve(NORTH, () -> dataSource.getConnection()))
        .isInstanceOf(OutsideTransaction.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"update domain_event set tenant = 'south'", "delete from domain_event"})
  void events_stay_as_they_are_for_both_roles(String change) {
    assertThatThrownBy(() -> jdbc.sql(change).update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(
            () -> RequestTenant.serve(NORTH, () -> inTransaction(() -> jdbc.sql(change).update())))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*) from event_dead_letter",
        "select count(*) from inbox_dead_letter",
        "select count(*) from processor_position",
        "select count(*) from inbox_position",
        "delete from aggregate_snapshot returning 1",
        "delete from scheduled_tasks returning 1"
      })
  void what_only_the_worker_needs_is_denied_to_requests(String sql) {
    assertThatThrownBy(
            () ->
                RequestTenant.serve(
                    NORTH, () -> inTransaction(() -> jdbc.sql(sql).query().listOfRows())))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void the_owner_finds_rows_while_it_migrates_only() {
    insert("north", 1);
    ServiceDatabase database = new ServiceDatabase("session");
    SingleConnectionDataSource connection =
        new SingleConnectionDataSource(
            RealParts.servers().url(database), database.ownerRole(), database.ownerRole(), true);
    JdbcClient owner = JdbcClient.create(connection);
    StatementSpec found =
        owner.sql("select total from tally where name = :name").param("name", name);

    try {
      assertThat(found.query(Long.class).list()).isEmpty();
      owner.sql("set app.migrating = 'on'").update();
      assertThat(found.query(Long.class).list()).containsExactly(1L);
    } finally {
      connection.destroy();
    }
  }

  @Test
  void a_role_that_policies_do_not_bind_serves_no_requests() {
    ServiceDatabase database = new ServiceDatabase("session");
    String worker = database.workerRole();
    for (String unbound : List.of(worker, database.ownerRole())) {
      DataSource requests =
          new DriverManagerDataSource(RealParts.servers().url(database), unbound, unbound);
      assertThatThrownBy(() -> new RoleCheck(requests, worker).afterSingletonsInstantiated())
          .isInstanceOf(IllegalStateException.class);
    }
  }

  /** New tables are covered at the next start; the list is that of the callback. */
  @Test
  void every_table_with_a_tenant_is_forced_but_those_that_cross_programmes() {
    assertThat(
            jdbc.sql(
                    """
                    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                     where c.relnamespace = current_schema()::regnamespace
                       and c.relkind in ('r', 'p') and a.attname = 'tenant'
                       and not (c.relrowsecurity and c.relforcerowsecurity
                                and (select count(*) from pg_policy p where p.polrelid = c.oid) = 3)
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("domain_event", "aggregate_snapshot", "erased_member");
  }

  private List<Long> totalsSeenBy(ProgrammeId tenant) {
    return RequestTenant.serve(tenant, () -> inTransaction(this::totals));
  }

  private <T> T inTransaction(Supplier<T> work) {
    return new TransactionTemplate(transactions).execute(_ -> work.get());
  }

  private List<Long> totals() {
    return jdbc.sql("select total from tally where name = :name")
        .param("name", name)
        .query((row, _) -> row.getLong("total"))
        .list();
  }

  private int insert(String tenant, long total) {
    return jdbc.sql("insert into tally (tenant, name, total) values (:tenant, :name, :total)")
        .param("tenant", tenant)
        .param("name", name)
        .param("total", total)
        .update();
  }

  private int update(String sql) {
    return jdbc.sql(sql + " where name = :name").param("name", name).update();
  }
}
