package health.longhold.progress.adherence.read.week;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row for each session; a later revision replaces an earlier one and never adds to it. */
@Repository
class PerformedSessions {
  private final JdbcClient jdbc;

  PerformedSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(String tenant, PerformedSession session) {
    jdbc.sql(
            """
            insert into adherence_session
              (tenant, member_id, session_id, revision, plan_id, plan_version, week, performed,
               seconds_done, seconds_prescribed)
            values (:tenant, :member, :session, :revision, :plan, :version, :week, :performed,
                    :done, :prescribed)
            on conflict (tenant, member_id, session_id) do update
               set revision = excluded.revision, week = excluded.week,
                   performed = excluded.performed, seconds_done = excluded.seconds_done,
                   seconds_prescribed = excluded.seconds_prescribed
             where adherence_session.revision <= excluded.revision
            """)
        .param("tenant", tenant)
        .param("member", session.memberId().value())
        .param("session", session.sessionId().value())
        .param("revision", session.revision())
        .param("plan", session.planId().value())
        .param("version", session.planVersion())
        .param("week", Weeks.mondayOf(session.localDate()))
        .param("performed", session.seconds().anyDone())
        .param("done", session.seconds().done())
        .param("prescribed", session.seconds().prescribed())
        .update();
  }

  void clear() {
    jdbc.sql("delete from adherence_session").update();
  }
}
