package health.longhold.session.livesession.read.summary;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.RoutineId;
import health.longhold.kernel.SessionId;
import health.longhold.kernel.SessionOutcome;
import health.longhold.session.livesession.domain.SessionEvent.SessionStarted;
import health.longhold.session.livesession.domain.SessionResult;
import health.longhold.session.livesession.domain.SessionResult.HoldResult;
import health.longhold.session.livesession.domain.SessionResult.HoldStatus;
import health.longhold.starter.erasure.MemberStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows behind a member's history. */
@Component
@Transactional
public class SessionSummaries implements MemberStore {
  /** More sessions than anybody does in a fortnight, the life of a prescription. */
  private static final int LATELY = 50;

  private final JdbcClient jdbc;

  SessionSummaries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A place in a member's history, newest first. */
  record Position(Instant startedAt, SessionId sessionId) {}

  /** Keeps the row of a session that began; again without effect. */
  public void started(String tenant, SessionStarted session) {
    jdbc.sql(
            """
            insert into session_summary
              (tenant, session_id, member_id, routine_id, started_at, local_date, imported,
               safety_only, revision, complete, overlapping, holds_prescribed, holds_reported)
            values
              (:tenant, :session, :member, :routine, :startedAt, :localDate, :imported,
               :safetyOnly, 0, false, false, :holds, 0)
            on conflict (tenant, session_id) do nothing
            """)
        .param("tenant", tenant)
        .param("session", session.sessionId().value())
        .param("member", session.memberId().value())
        .param("routine", session.routineId().value())
        .param("startedAt", Timestamp.from(session.startedAt()))
        .param("localDate", session.localDate())
        .param("imported", session.imported())
        .param("safetyOnly", !session.screeningValid())
        .param("holds", session.items().stream().mapToInt(item -> item.holds().size()).sum())
        .update();
  }

  void settled(
      String tenant, SessionId session, int revision, boolean complete, SessionResult result) {
    jdbc.sql(
            """
            update session_summary
            set revision = :revision, complete = :complete, outcome = :outcome,
                end_reason = :endReason, ended_at = :endedAt, overlapping = :overlapping,
                holds_reported = :reported
            where tenant = :tenant and session_id = :session and revision < :revision
            """)
        .param("tenant", tenant)
        .param("session", session.value())
        .param("revision", revision)
        .param("complete", complete)
        .param("outcome", result.outcome().name())
        .param("endReason", result.endReason())
        .param("endedAt", Timestamp.from(result.endedAt()))
        .param("overlapping", result.overlapping())
        .param("reported", reported(result))
        .update();
  }

  /** Sessions of a member, newest first, after a position if one is given. */
  List<SessionSummary> newestFirst(
      ProgrammeId tenant, MemberId member, @Nullable Position after, int limit) {
    return jdbc.sql(
            """
            select * from session_summary
            where tenant = :tenant and member_id = :member
              and (:startedAt::timestamptz is null
                   or (started_at, session_id) < (:startedAt::timestamptz, :session::uuid))
            order by started_at desc, session_id desc
            limit :limit
            """)
        .param("tenant", tenant.value())
        .param("member", member.value())
        .param("startedAt", after == null ? null : Timestamp.from(after.startedAt()))
        .param("session", after == null ? null : after.sessionId().value())
        .param("limit", limit)
        .query(SessionSummaries::summary)
        .list();
  }

  /** The member's sessions begun before a moment, newest first, as many as can matter. */
  public List<SessionId> begunBefore(ProgrammeId tenant, MemberId member, Instant moment) {
    return jdbc.sql(
            """
            select session_id from session_summary
            where tenant = :tenant and member_id = :member and started_at < :moment
            order by started_at desc, session_id desc
            limit :limit
            """)
        .param("tenant", tenant.value())
        .param("member", member.value())
        .param("moment", Timestamp.from(moment))
        .param("limit", LATELY)
        .query((row, _) -> new SessionId(row.getObject("session_id", UUID.class)))
        .list();
  }

  /** Whether the member's newest session has not ended. */
  public boolean isRunning(ProgrammeId tenant, MemberId member) {
    return newestFirst(tenant, member, null, 1).stream()
        .anyMatch(session -> session.revision() == 0);
  }

  /** How many sessions of all programmes run now. */
  public long running() {
    return jdbc.sql("select count(*) from session_summary where revision = 0")
        .query(Long.class)
        .single();
  }

  void clear() {
    jdbc.sql("delete from session_summary").update();
  }

  private static int reported(SessionResult result) {
    return (int)
        result.exercises().stream()
            .flatMap(exercise -> exercise.holds().stream())
            .map(HoldResult::status)
            .filter(HoldStatus.REPORTED::equals)
            .count();
  }

  private static SessionSummary summary(ResultSet row, int number) throws SQLException {
    int revision = row.getInt("revision");
    return new SessionSummary(
        new SessionId(row.getObject("session_id", UUID.class)),
        new RoutineId(row.getString("routine_id")),
        row.getTimestamp("started_at").toInstant(),
        row.getObject("local_date", LocalDate.class),
        revision == 0 ? "RUNNING" : "ENDED",
        Optional.ofNullable(row.getString("outcome")).map(SessionOutcome::valueOf).orElse(null),
        row.getString("end_reason"),
        Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant).orElse(null),
        revision,
        row.getBoolean("complete"),
        row.getBoolean("imported"),
        row.getBoolean("safety_only"),
        row.getBoolean("overlapping"),
        row.getInt("holds_prescribed"),
        row.getInt("holds_reported"));
  }

  @Override
  public String store() {
    return "session-summaries";
  }

  @Override
  public void forget(ProgrammeId programme, MemberId member) {
    MemberStore.delete(jdbc, "session_summary", programme, member);
  }
}
