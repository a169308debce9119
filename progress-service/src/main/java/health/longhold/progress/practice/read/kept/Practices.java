package health.longhold.progress.practice.read.kept;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.SessionId;
import health.longhold.progress.progression.domain.SessionFacts;
import health.longhold.starter.erasure.MemberStore;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of practice; a later revision of a session replaces an earlier one. */
@Component
@Transactional
public class Practices implements MemberStore {
  private final JdbcClient jdbc;

  Practices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(String tenant, MemberId memberId, SessionFacts facts) {
    for (Practice practice : Practice.of(facts)) {
      put(tenant, memberId, facts.revision(), practice);
    }
  }

  private void put(String tenant, MemberId memberId, int revision, Practice practice) {
    jdbc.sql(
            """
            insert into practice (tenant, member_id, exercise_id, session_id, revision, local_date,
              ended_at, hold_seconds, repetitions, sets, prescribed, reported, shortest, left_mean,
              right_mean, before, pain, effort)
            values (:tenant, :member, :exercise, :session, :revision, :day, :endedAt, :hold,
              :repetitions, :sets, :prescribed, :reported, :shortest, :left, :right, :before, :pain,
              :effort)
            on conflict (tenant, member_id, exercise_id, session_id) do update set
              revision = excluded.revision, local_date = excluded.local_date,
              ended_at = excluded.ended_at, hold_seconds = excluded.hold_seconds,
              repetitions = excluded.repetitions, sets = excluded.sets,
              prescribed = excluded.prescribed, reported = excluded.reported,
              shortest = excluded.shortest, left_mean = excluded.left_mean,
              right_mean = excluded.right_mean, before = excluded.before, pain = excluded.pain,
              effort = excluded.effort
            where practice.revision <= excluded.revision
            """)
        .param("tenant", tenant)
        .param("member", memberId.value())
        .param("exercise", practice.exerciseId().value())
        .param("session", practice.sessionId().value())
        .param("revision", revision)
        .param("day", practice.day())
        .param("endedAt", practice.endedAt().atOffset(ZoneOffset.UTC))
        .param("hold", practice.target().holdSeconds())
        .param("repetitions", practice.target().repetitions())
        .param("sets", practice.target().sets())
        .param("prescribed", practice.prescribed())
        .param("reported", practice.reported())
        .param("shortest", practice.shortest())
        .param("left", practice.left())
        .param("right", practice.right())
        .param("before", practice.before())
        .param("pain", practice.pain())
        .param("effort", practice.effort())
        .update();
  }

  /** What a member's sessions told since a day, the oldest first. */
  public List<Practice> since(ProgrammeId programme, MemberId memberId, LocalDate day) {
    return jdbc.sql(
            """
            select * from practice
            where tenant = :tenant and member_id = :member and local_date >= :day
            order by ended_at, session_id, exercise_id
            """)
        .param("tenant", programme.value())
        .param("member", memberId.value())
        .param("day", day)
        .query(Practices::practice)
        .list();
  }

  void clear() {
    jdbc.sql("delete from practice").update();
  }

  private static Practice practice(ResultSet row, int number) throws SQLException {
    return new Practice(
        new ExerciseId(row.getString("exercise_id")),
        new SessionId(row.getObject("session_id", UUID.class)),
        row.getObject("local_date", LocalDate.class),
        row.getObject("ended_at", OffsetDateTime.class).toInstant(),
        new Dose(row.getInt("hold_seconds"), row.getInt("repetitions"), row.getInt("sets")),
        row.getInt("prescribed"),
        row.getInt("reported"),
        seconds(row, "shortest"),
        seconds(row, "left_mean"),
        seconds(row, "right_mean"),
        score(row, "before"),
        score(row, "pain"),
        score(row, "effort"));
  }

  private static @Nullable Double seconds(ResultSet row, String column) throws SQLException {
    BigDecimal seconds = row.getBigDecimal(column);
    return seconds == null ? null : seconds.doubleValue();
  }

  private static @Nullable Integer score(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Integer.class);
  }

  @Override
  public String store() {
    return "practice";
  }

  @Override
  public void forget(ProgrammeId programme, MemberId member) {
    MemberStore.delete(jdbc, "practice", programme, member);
  }
}
