package health.longhold.progress.imports.read.assessed;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.SessionId;
import health.longhold.starter.erasure.MemberStore;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of assessed sessions. */
@Component
@Transactional
public class AssessedSessions implements MemberStore {
  private final JdbcClient jdbc;

  AssessedSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An assessment that can be read up to {@code sequence} of the member's progression. */
  public record Assessed(boolean historyOnly, long sequence) {}

  void keep(
      String tenant,
      MemberId memberId,
      SessionId sessionId,
      Instant startedAt,
      boolean historyOnly,
      long sequence) {
    jdbc.sql(
            """
            insert into assessed_session (
              tenant, member_id, session_id, started_at, history_only, sequence)
            values (:tenant, :member, :session, :started, :history, :sequence)
            on conflict (tenant, member_id, session_id) do update set
              started_at = excluded.started_at,
              history_only = excluded.history_only,
              sequence = excluded.sequence
            where assessed_session.sequence <= excluded.sequence
            """)
        .param("tenant", tenant)
        .param("member", memberId.value())
        .param("session", sessionId.value())
        .param("started", Timestamp.from(startedAt))
        .param("history", historyOnly)
        .param("sequence", sequence)
        .update();
  }

  void clear() {
    jdbc.sql("delete from assessed_session").update();
  }

  public Optional<Assessed> find(ProgrammeId programme, MemberId memberId, SessionId sessionId) {
    return jdbc.sql(
            """
            select history_only, sequence from assessed_session
            where tenant = :tenant and member_id = :member and session_id = :session
            """)
        .param("tenant", programme.value())
        .param("member", memberId.value())
        .param("session", sessionId.value())
        .query((row, _) -> new Assessed(row.getBoolean("history_only"), row.getLong("sequence")))
        .optional();
  }

  /** When the member's newest assessed session began. */
  public Optional<Instant> newest(ProgrammeId programme, MemberId memberId) {
    return jdbc.sql(
            """
            select started_at from assessed_session
            where tenant = :tenant and member_id = :member and not history_only
            order by started_at desc limit 1
            """)
        .param("tenant", programme.value())
        .param("member", memberId.value())
        .query((row, _) -> row.getTimestamp("started_at").toInstant())
        .optional();
  }

  @Override
  public String store() {
    return "assessed-sessions";
  }

  @Override
  public void forget(ProgrammeId programme, MemberId member) {
    MemberStore.delete(jdbc, "assessed_session", programme, member);
  }
}
