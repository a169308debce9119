package health.longhold.progress.exports.read.deidentified;

import health.longhold.kernel.MemberId;
import health.longhold.progress.adherence.domain.HoldSeconds;
import health.longhold.progress.adherence.domain.Weeks;
import health.longhold.progress.progression.domain.SessionFacts;
import health.longhold.progress.progression.domain.SessionFacts.EffortFact;
import health.longhold.progress.progression.domain.SessionFacts.ExerciseFacts;
import health.longhold.progress.progression.domain.SessionFacts.PainFact;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One row for each session; a later revision replaces an earlier one. */
@Repository
@Transactional
class ExportedSessions {
  private final JdbcClient jdbc;

  ExportedSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(String tenant, MemberId member, SessionFacts facts) {
    HoldSeconds seconds = HoldSeconds.of(facts);
    jdbc.sql(
            """
            insert into export_session
              (tenant, session_id, revision, member_id, week, routine, outcome, imported,
               safety_only, seconds_prescribed, seconds_done, worst_pain, worst_effort)
            values (:tenant, :session, :revision, :member, :week, :routine, :outcome, :imported,
                    :safetyOnly, :prescribed, :done, :pain, :effort)
            on conflict (tenant, session_id) do update
               set revision = excluded.revision, week = excluded.week,
                   outcome = excluded.outcome, safety_only = excluded.safety_only,
                   seconds_prescribed = excluded.seconds_prescribed,
                   seconds_done = excluded.seconds_done, worst_pain = excluded.worst_pain,
                   worst_effort = excluded.worst_effort
             where export_session.revision <= excluded.revision
            """)
        .param("tenant", tenant)
        .param("session", facts.sessionId().value())
        .param("revision", facts.revision())
        .param("member", member.value())
        .param("week", Weeks.mondayOf(facts.localDate()))
        .param("routine", facts.routineId().value())
        .param("outcome", facts.outcome().name())
        .param("imported", facts.imported())
        .param("safetyOnly", facts.safetyOnly())
        .param("prescribed", seconds.prescribed())
        .param("done", seconds.done())
        .param("pain", worstPain(facts).orElse(null))
        .param("effort", worstEffort(facts).orElse(null))
        .update();
  }

  void clear() {
    jdbc.sql("delete from export_session").update();
  }

  private static Optional<Integer> worstPain(SessionFacts facts) {
    return Stream.concat(
            facts.pain().stream(),
            facts.exercises().stream().map(ExerciseFacts::pain).flatMap(Collection::stream))
        .map(PainFact::score)
        .map(score -> score.value())
        .max(Integer::compare);
  }

  private static Optional<Integer> worstEffort(SessionFacts facts) {
    return Stream.concat(
            facts.effort().stream(),
            facts.exercises().stream().map(ExerciseFacts::effort).flatMap(Collection::stream))
        .map(EffortFact::score)
        .map(score -> score.value())
        .max(Integer::compare);
  }
}
