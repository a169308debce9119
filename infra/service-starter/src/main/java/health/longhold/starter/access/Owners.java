package health.longhold.starter.access;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whose an aggregate is, by the first of its events alone. Asked before anything else is read of
 * it, so that a long history of somebody else takes no longer to refuse than none; and never behind
 * what was just stored, as rows of a projection may be.
 */
public final class Owners {
  private final JdbcClient jdbc;
  private final TransactionOperations inTransaction;

  Owners(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.inTransaction = transactions;
  }

  /**
   * The member an aggregate is about; empty if this programme has none of the name.
   *
   * @param aggregateId the name under which its events are stored; the first carries {@code
   *     memberId}
   */
  public Optional<MemberId> of(ProgrammeId programme, String aggregateId) {
    return inTransaction
        .<Optional<String>>execute(
            _ ->
                jdbc.sql(
                        """
                        select convert_from(payload, 'UTF8')::json ->> 'memberId' from domain_event
                        where aggregate_identifier = :aggregate and sequence_number = 0
                          and tenant = :tenant
                        """)
                    .param("aggregate", aggregateId)
                    .param("tenant", programme.value())
                    .query(String.class)
                    .optional())
        .map(MemberId::of);
  }
}
