package health.longhold.starter.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import health.longhold.embedded.ServiceDatabase;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.tally.TallyTest;
import health.longhold.starter.test.RealParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many requests of many programmes over few connections, some rolled back, some of nobody. */
@TallyTest
class PooledTenantsIT {
  private static final int THREADS = 32;
  private static final int CONNECTIONS = 4;
  private static final int ROUNDS = 200;
  private static final List<String> TENANTS = List.of("north", "south", "east", "west");

  @Autowired JdbcClient worker;

  private final String name = UUID.randomUUID().toString();

  @Test
  void nobody_is_ever_shown_another_programmes_row() throws Exception {
    for (String tenant : TENANTS) {
      worker
          .sql("insert into tally (tenant, name, total) values (:tenant, :name, 0)")
          .param("tenant", tenant)
          .param("name", name)
          .update();
    }
    try (HikariDataSource few = fewConnections();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      RoleDataSource roles = new RoleDataSource(few, few);
      TransactionTemplate transactions = new TransactionTemplate(new TenantTransactions(roles));
      JdbcClient requests = JdbcClient.create(roles);
      JdbcClient bare = JdbcClient.create(few);
      List<Future<Integer>> rounds = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(thread);
        rounds.add(threads.submit(() -> rounds(random, transactions, requests, bare)));
      }
      int right = 0;
      for (Future<Integer> round : rounds) {
        right += round.get();
      }
      assertThat(right).isEqualTo(THREADS * ROUNDS);
    }
  }

  /** Every round is one transaction, and one read on whatever connection comes next. */
  private int rounds(
      Random random, TransactionTemplate transactions, JdbcClient requests, JdbcClient bare) {
    int right = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String tenant = TENANTS.get(random.nextInt(TENANTS.size()));
      boolean nobody = random.nextInt(4) == 0;
      boolean rollback = random.nextInt(3) == 0;
      ScopedValue.CallableOp<List<String>, RuntimeException> work =
          () ->
              transactions.execute(
                  status -> {
                    if (rollback) {
                      status.setRollbackOnly();
                    }
                    return tenantsSeen(requests);
                  });
      List<String> seen =
          nobody
              ? RequestTenant.serveNobody(work)
              : RequestTenant.serve(new ProgrammeId(tenant), work);
      if (seen.equals(nobody ? List.of() : List.of(tenant)) && tenantsSeen(bare).isEmpty()) {
        right++;
      }
    }
    return right;
  }

  private List<String> tenantsSeen(JdbcClient client) {
    return client
        .sql("select tenant from tally where name = :name")
        .param("name", name)
        .query((row, _) -> row.getString("tenant"))
        .list();
  }

  private static HikariDataSource fewConnections() {
    ServiceDatabase database = new ServiceDatabase("session");
    HikariDataSource few = new HikariDataSource();
    few.setJdbcUrl(RealParts.servers().url(database));
    few.setUsername(database.runtimeRole());
    few.setPassword(database.runtimeRole());
    few.setMaximumPoolSize(CONNECTIONS);
    return few;
  }
}
