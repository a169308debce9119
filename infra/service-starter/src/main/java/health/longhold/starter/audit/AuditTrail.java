package health.longhold.starter.audit;

import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.correlation.Correlation;
import health.longhold.starter.tenancy.RequestTenant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The records of a service: written one by one, never changed, searched by tenant. */
public final class AuditTrail {
  private static final Logger log = LoggerFactory.getLogger(AuditTrail.class);

  private final JdbcClient database;
  private final TransactionTemplate onItsOwn;

  AuditTrail(JdbcClient database, PlatformTransactionManager transactions) {
    this.database = database;
    onItsOwn = new TransactionTemplate(transactions);
    // what is rolled back was nevertheless tried
    onItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Commits a record, whatever becomes of the work around it.
   *
   * @throws AuditUnavailable when it cannot be kept
   */
  public void record(AuditRecord done) {
    try {
      // of the tenant it names, also where the request is of nobody known
      RequestTenant.serve(
          new ProgrammeId(done.tenant()), () -> onItsOwn.executeWithoutResult(_ -> insert(done)));
    } catch (DataAccessException | TransactionException failure) {
      log.error("A record of the audit trail was not kept: {}", failure.getClass().getSimpleName());
      throw new AuditUnavailable(failure);
    }
  }

  private void insert(AuditRecord done) {
    database
        .sql(
            """
            insert into audit_entry
              (tenant, subject, roles, what, whose, outcome, status, why, purpose, origin, trace_id)
            values (:tenant, :subject, :roles, :what, :whose::uuid, :outcome, :status::smallint,
                    :why, :purpose, :origin, :trace)
            """)
        .param("tenant", done.tenant())
        .param("subject", done.subject())
        .param("roles", done.roles())
        .param("what", done.what())
        .param("whose", done.whose() == null ? null : done.whose().toString())
        .param("outcome", done.outcome().name())
        .param("status", done.status())
        .param("why", done.why())
        .param("purpose", done.purpose() == null ? null : done.purpose().name())
        .param("origin", done.origin())
        .param("trace", Correlation.traceId())
        .update();
  }

  /** Records as managers are shown them, newest first, beginning below the number given. */
  List<AuditEntry> newestFirst(
      ProgrammeId tenant, AuditSearch search, @Nullable Long below, int limit) {
    StatementSpec query =
        database.sql(
            "select "
                + AuditEntry.SHOWN
                + " from audit_entry where tenant = :tenant"
                + (below == null ? "" : " and id < :below")
                + search.conditions()
                + " order by id desc limit :limit");
    return Objects.requireNonNull(
        onItsOwn.execute(
            _ ->
                search
                    .bind(query)
                    .param("tenant", tenant.value())
                    .param("below", below)
                    .param("limit", limit)
                    .query(AuditEntry::read)
                    .list()));
  }
}
