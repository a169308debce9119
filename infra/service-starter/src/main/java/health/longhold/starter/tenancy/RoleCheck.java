package health.longhold.starter.tenancy;

import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Refuses to start with a request role that policies do not bind: a superuser, the owner of the
 * tables, the worker or a member of either. Nothing else would tell.
 */
final class RoleCheck implements SmartInitializingSingleton {
  private final DataSource requests;
  private final String worker;

  RoleCheck(DataSource requests, String worker) {
    this.requests = requests;
    this.worker = worker;
  }

  @Override
  public void afterSingletonsInstantiated() {
    boolean unbound =
        JdbcClient.create(requests)
            .sql(
                """
                select rolsuper or rolbypassrls or pg_has_role(oid, :worker, 'MEMBER')
                    or exists (
                      select from pg_class c
                       where c.relnamespace = current_schema()::regnamespace
                         and c.relkind in ('r', 'p') and pg_has_role(c.relowner, 'MEMBER'))
                  from pg_roles where rolname = current_user
                """)
            .param("worker", worker)
            .query((row, _) -> row.getBoolean(1))
            .single();
    if (unbound) {
      throw new IllegalStateException(
          "row-level security does not bind the role of requests: it must be no superuser, have no"
              + " BYPASSRLS, own no table and be no member of the owner's or the worker's role");
    }
  }
}
