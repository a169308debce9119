package health.longhold.progress.progression.read.running;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.SessionId;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.erasure.MemberStore;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of running sessions, kept by the listener of session outcomes. */
@Component
@Transactional
public class RunningSessions implements MemberStore {
  private final JdbcClient jdbc;

  RunningSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Safe to repeat. */
  public void began(MemberId memberId, SessionId sessionId, Instant startedAt) {
    jdbc.sql(
            """
            insert into running_session (tenant, member_id, session_id, started_at)
            values (:tenant, :member, :session, :started)
            on conflict (tenant, session_id) do nothing
            """)
        .param("tenant", tenant())
        .param("member", memberId.value())
        .param("session", sessionId.value())
        .param("started", startedAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  public void ended(SessionId sessionId) {
    jdbc.sql("delete from running_session where tenant = :tenant and session_id = :session")
        .param("tenant", tenant())
        .param("session", sessionId.value())
        .update();
  }

  /** The member's running sessions, the earliest first. */
  public List<SessionId> of(MemberId memberId) {
    return jdbc.sql(
            """
            select session_id from running_session
            where tenant = :tenant and member_id = :member order by started_at
            """)
        .param("tenant", tenant())
        .param("member", memberId.value())
        .query((row, _) -> new SessionId(row.getObject("session_id", UUID.class)))
        .list();
  }

  private static String tenant() {
    return CurrentActor.get().tenant().value();
  }

  @Override
  public String store() {
    return "running-sessions";
  }

  @Override
  public void forget(ProgrammeId programme, MemberId member) {
    MemberStore.delete(jdbc, "running_session", programme, member);
  }
}
