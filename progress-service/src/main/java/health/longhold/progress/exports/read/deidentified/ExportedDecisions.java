package health.longhold.progress.exports.read.deidentified;

import static java.util.stream.Collectors.joining;

import health.longhold.progress.adherence.domain.Weeks;
import health.longhold.progress.progression.domain.ExerciseDecision;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionAssessed;
import health.longhold.progress.progression.domain.SessionFacts;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** The decisions of each session's newest revision, one row for each exercise. */
@Repository
class ExportedDecisions {
  private final NamedParameterJdbcTemplate jdbc;

  ExportedDecisions(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All rows of a session go in one batch; those of earlier revisions go away. */
  void put(String tenant, SessionAssessed event) {
    jdbc.batchUpdate(
        """
        insert into export_decision
          (tenant, session_id, exercise_id, revision, member_id, week, decision, from_seconds,
           from_holds, to_seconds, to_holds, rule, reasons, policy)
        values (:tenant, :session, :exercise, :revision, :member, :week, :decision, :fromSeconds,
                :fromHolds, :toSeconds, :toHolds, :rule, :reasons, :policy)
        on conflict (tenant, session_id, exercise_id) do update
           set revision = excluded.revision, week = excluded.week, decision = excluded.decision,
               from_seconds = excluded.from_seconds, from_holds = excluded.from_holds,
               to_seconds = excluded.to_seconds, to_holds = excluded.to_holds,
               rule = excluded.rule, reasons = excluded.reasons, policy = excluded.policy
         where export_decision.revision <= excluded.revision
        """,
        event.decisions().stream()
            .map(decision -> row(tenant, event, decision))
            .toArray(MapSqlParameterSource[]::new));
    jdbc.update(
        """
        delete from export_decision
         where tenant = :tenant and session_id = :session and revision < :revision
        """,
        session(tenant, event));
  }

  void clear() {
    jdbc.getJdbcOperations().update("delete from export_decision");
  }

  private static MapSqlParameterSource session(String tenant, SessionAssessed event) {
    SessionFacts facts = event.facts();
    return new MapSqlParameterSource("tenant", tenant)
        .addValue("session", facts.sessionId().value())
        .addValue("revision", facts.revision())
        .addValue("member", event.memberId().value())
        .addValue("week", Weeks.mondayOf(facts.localDate()));
  }

  private static MapSqlParameterSource row(
      String tenant, SessionAssessed event, ExerciseDecision decision) {
    return session(tenant, event)
        .addValue("exercise", decision.exerciseId().value())
        .addValue("decision", decision.decision().name())
        .addValue("fromSeconds", decision.from().holdSeconds())
        .addValue("fromHolds", decision.from().holdsPerSide())
        .addValue("toSeconds", decision.to().holdSeconds())
        .addValue("toHolds", decision.to().holdsPerSide())
        .addValue("rule", decision.why().rule().name())
        .addValue(
            "reasons", decision.why().reasons().stream().map(Enum::name).collect(joining(" ")))
        .addValue("policy", decision.why().policy());
  }
}
