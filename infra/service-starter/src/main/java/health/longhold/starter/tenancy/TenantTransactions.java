package health.longhold.starter.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Sets the tenant at the beginning of every transaction of a request, for that transaction alone: a
 * pooled connection carries nothing on to the next.
 */
final class TenantTransactions extends JdbcTransactionManager {
  private static final long serialVersionUID = 1L;

  // SET LOCAL takes no parameter; the driver sends BEGIN along with it
  private static final String SET_TENANT = "select set_config('app.tenant', ?, true)";

  TenantTransactions(RoleDataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    RoleDataSource.beginning(() -> super.doBegin(transaction, definition));
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    if (RequestTenant.isServed()) {
      try (PreparedStatement tenant = connection.prepareStatement(SET_TENANT)) {
        tenant.setString(1, RequestTenant.value());
        tenant.execute();
      }
    }
  }
}
