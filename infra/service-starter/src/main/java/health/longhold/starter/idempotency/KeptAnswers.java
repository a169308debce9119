package health.longhold.starter.idempotency;

import health.longhold.kernel.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Claims and answers. One statement decides who does the work; a claim whose holder died without an
 * answer passes to the next who asks once its lease is over. The database's clock judges both.
 */
final class KeptAnswers {
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
  private static final String SAME =
      """
       where tenant = :tenant and caller = :caller and method = :method and route = :route
         and key = :key
      """;

  private final JdbcClient database;
  private final TransactionOperations transactions;
  private final JsonMapper json;
  private final IdempotencyProperties properties;

  KeptAnswers(
      JdbcClient database,
      TransactionOperations transactions,
      JsonMapper json,
      IdempotencyProperties properties) {
    this.database = database;
    this.transactions = transactions;
    this.json = json;
    this.properties = properties;
  }

  Claim claim(Repetition repetition, byte[] requestHash) {
    return transactions.execute(_ -> claimed(repetition, requestHash));
  }

  private Claim claimed(Repetition repetition, byte[] requestHash) {
    UUID id = UUID.randomUUID();
    int won =
        bound(
                """
                insert into idempotency as known
                  (tenant, caller, method, route, key, request_hash, claim, claimed_at)
                values (:tenant, :caller, :method, :route, :key, :hash, :claim, now())
                on conflict (tenant, caller, method, route, key) do update
                  set request_hash = excluded.request_hash, claim = excluded.claim,
                      claimed_at = excluded.claimed_at, status = null, headers = null, body = null,
                      whose = null
                  where known.claimed_at < now() - make_interval(secs => :kept)
                     or (known.status is null and known.request_hash = excluded.request_hash
                         and known.claimed_at < now() - make_interval(secs => :lease))
                """,
                repetition)
            .param("hash", requestHash)
            .param("claim", id)
            .param("kept", properties.kept().toMillis() / 1000.0)
            .param("lease", properties.lease().toMillis() / 1000.0)
            .update();
    return won == 1 ? new Claim.Mine(id) : found(repetition, requestHash);
  }

  private Claim found(Repetition repetition, byte[] requestHash) {
    return bound(
            "select request_hash, status, headers, body, whose from idempotency" + SAME, repetition)
        .query((row, _) -> read(row, requestHash))
        .optional()
        // given back between the two statements: the next try may win it
        .orElseGet(Claim.UnderWay::new);
  }

  private Claim read(ResultSet row, byte[] requestHash) throws SQLException {
    if (!Arrays.equals(row.getBytes("request_hash"), requestHash)) {
      return new Claim.OtherBody();
    }
    UUID whose = row.getObject("whose", UUID.class);
    int status = row.getInt("status");
    return row.wasNull()
        ? new Claim.UnderWay()
        : new Claim.Done(
            new KeptAnswer(
                status,
                json.readValue(row.getString("headers"), HEADERS),
                row.getString("body"),
                whose == null ? null : new MemberId(whose)));
  }

  /** Keeps the answer, unless the claim has passed to another in the meantime. */
  void keep(Repetition repetition, UUID claim, KeptAnswer answer) {
    StatementSpec kept =
        bound(
                "update idempotency set status = :status, headers = :headers::jsonb, body = :body,"
                    + " whose = :whose::uuid"
                    + SAME
                    + " and claim = :claim",
                repetition)
            .param("claim", claim)
            .param("status", answer.status())
            .param("headers", json.writeValueAsString(answer.headers()))
            .param("body", answer.body())
            .param("whose", answer.whose() == null ? null : answer.whose().toString());
    transactions.executeWithoutResult(_ -> kept.update());
  }

  /** Gives the claim back: nothing was done that a repetition should be told. */
  void release(Repetition repetition, UUID claim) {
    StatementSpec released =
        bound("delete from idempotency" + SAME + " and claim = :claim", repetition)
            .param("claim", claim);
    transactions.executeWithoutResult(_ -> released.update());
  }

  /** Forgets what is past its time; returns how many rows that were. */
  int forget() {
    return database
        .sql("delete from idempotency where claimed_at < now() - make_interval(secs => :kept)")
        .param("kept", properties.kept().toMillis() / 1000.0)
        .update();
  }

  private StatementSpec bound(String sql, Repetition repetition) {
    return database
        .sql(sql)
        .param("tenant", repetition.actor().tenant().value())
        .param("caller", repetition.actor().subject())
        .param("method", repetition.method())
        .param("route", repetition.route())
        .param("key", repetition.key());
  }
}
