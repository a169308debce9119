package health.longhold.progress.adherence.read.week;

import health.longhold.kernel.MemberId;
import health.longhold.progress.adherence.domain.HoldSeconds;
import health.longhold.progress.adherence.domain.Weeks;
import health.longhold.progress.progression.domain.SessionFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One row for each session; a later revision replaces an earlier one and never adds to it. */
@Repository
@Transactional
class PerformedSessions {
  private final JdbcClient jdbc;

  PerformedSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(String tenant, MemberId member, SessionFacts facts) {
    HoldSeconds seconds = HoldSeconds.of(facts);
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
        .param("member", member.value())
        .param("session", facts.sessionId().value())
        .param("revision", facts.revision())
        .param("plan", facts.planId().value())
        .param("version", facts.planVersion())
        .param("week", Weeks.mondayOf(facts.localDate()))
        .param("performed", seconds.anyDone())
        .param("done", seconds.done())
        .param("prescribed", seconds.prescribed())
        .update();
  }

  void clear() {
    jdbc.sql("delete from adherence_session").update();
  }
}
