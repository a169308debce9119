package health.longhold.session.livesession.policy;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.SessionId;
import health.longhold.starter.erasure.MemberStore;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When each session of a member ran. The policy writes what it learns before it looks, so that it
 * does not depend on how far a read model has come.
 */
@Component
@Transactional
class SessionWindows implements MemberStore {
  private static final Duration NEIGHBOURHOOD = Duration.ofDays(3);

  private final JdbcClient jdbc;

  SessionWindows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A session's time; {@code noted} are the overlapping ones it has been told of. */
  record Window(
      SessionId sessionId, Instant startedAt, @Nullable Instant endedAt, List<SessionId> noted) {

    boolean overlaps(Window other) {
      return endedAt != null
          && other.endedAt != null
          && !sessionId.equals(other.sessionId)
          && startedAt.isBefore(other.endedAt)
          && other.startedAt.isBefore(endedAt);
    }
  }

  void started(String tenant, MemberId member, SessionId session, Instant startedAt) {
    jdbc.sql(
            """
            insert into session_window (tenant, session_id, member_id, started_at)
            values (:tenant, :session, :member, :startedAt)
            on conflict (tenant, session_id) do nothing
            """)
        .param("tenant", tenant)
        .param("session", session.value())
        .param("member", member.value())
        .param("startedAt", Timestamp.from(startedAt))
        .update();
  }

  void ended(String tenant, SessionId session, int revision, Instant endedAt) {
    jdbc.sql(
            """
            update session_window set ended_at = :endedAt, revision = :revision
            where tenant = :tenant and session_id = :session and revision < :revision
            """)
        .param("tenant", tenant)
        .param("session", session.value())
        .param("revision", revision)
        .param("endedAt", Timestamp.from(endedAt))
        .update();
  }

  void noted(String tenant, SessionId session, List<SessionId> with) {
    jdbc.sql(
            """
            update session_window set noted = :with::uuid[]
            where tenant = :tenant and session_id = :session
            """)
        .param("tenant", tenant)
        .param("session", session.value())
        .param("with", with.stream().map(SessionId::toString).toArray(String[]::new))
        .update();
  }

  /** The member's sessions that began within days of a moment, by their start. */
  List<Window> around(String tenant, MemberId member, Instant moment) {
    return jdbc.sql(
            """
            select session_id, started_at, ended_at, noted from session_window
            where tenant = :tenant and member_id = :member
              and started_at between :from and :until
            order by started_at, session_id
            """)
        .param("tenant", tenant)
        .param("member", member.value())
        .param("from", Timestamp.from(moment.minus(NEIGHBOURHOOD)))
        .param("until", Timestamp.from(moment.plus(NEIGHBOURHOOD)))
        .query(SessionWindows::window)
        .list();
  }

  /** Whether the member began another session after this one, which still runs. */
  boolean runsLaterOne(String tenant, MemberId member, SessionId session, Instant startedAt) {
    return jdbc.sql(
            """
            select exists (
              select from session_window
              where tenant = :tenant and member_id = :member and session_id <> :session
                and ended_at is null and started_at > :startedAt)
            """)
        .param("tenant", tenant)
        .param("member", member.value())
        .param("session", session.value())
        .param("startedAt", Timestamp.from(startedAt))
        .query(Boolean.class)
        .single();
  }

  /** The member's running sessions that began before this one. */
  List<SessionId> runningBefore(
      String tenant, MemberId member, SessionId session, Instant startedAt) {
    return jdbc.sql(
            """
            select session_id from session_window
            where tenant = :tenant and member_id = :member and session_id <> :session
              and ended_at is null and started_at <= :startedAt
            order by started_at, session_id
            """)
        .param("tenant", tenant)
        .param("member", member.value())
        .param("session", session.value())
        .param("startedAt", Timestamp.from(startedAt))
        .query((row, _) -> new SessionId(row.getObject("session_id", UUID.class)))
        .list();
  }

  private static Window window(ResultSet row, int number) throws SQLException {
    return new Window(
        new SessionId(row.getObject("session_id", UUID.class)),
        row.getTimestamp("started_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant).orElse(null),
        ids(row.getArray("noted")));
  }

  private static List<SessionId> ids(Array ids) throws SQLException {
    return Arrays.stream((UUID[]) ids.getArray()).map(SessionId::new).toList();
  }

  @Override
  public String store() {
    return "session-windows";
  }

  @Override
  public void forget(ProgrammeId programme, MemberId member) {
    // first what waits for them: only these rows know whose they are
    jdbc.sql(
            """
            delete from scheduled_tasks where task_name = :task and task_instance in (
              select session_id::text from session_window
              where tenant = :tenant and member_id = :member)
            """)
        .param("task", WhenSessionStartedThenEndIfIdle.TASK)
        .param("tenant", programme.value())
        .param("member", member.value())
        .update();
    MemberStore.delete(jdbc, "session_window", programme, member);
  }
}
