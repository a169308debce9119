package health.longhold.starter.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Requests get connections of a role that row-level security binds to one tenant, and only for
 * transactions; all other work gets those of the worker.
 */
final class RoleDataSource extends AbstractDataSource {
  private static final ScopedValue<Boolean> BEGINNING = ScopedValue.newInstance();

  private final DataSource requests;
  private final DataSource worker;

  RoleDataSource(DataSource requests, DataSource worker) {
    this.requests = requests;
    this.worker = worker;
  }

  /** Lets the transaction manager, and nobody else, fetch a connection for a request. */
  static void beginning(Runnable transaction) {
    ScopedValue.where(BEGINNING, true).run(transaction);
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (!RequestTenant.isServed()) {
      return worker.getConnection();
    }
    if (!BEGINNING.isBound()) {
      throw new OutsideTransaction();
    }
    return requests.getConnection();
  }

  @Override
  public Connection getConnection(String username, String password) {
    throw new UnsupportedOperationException("the roles of a service are its configuration");
  }
}
