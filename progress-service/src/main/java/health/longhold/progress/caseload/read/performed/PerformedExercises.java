package health.longhold.progress.caseload.read.performed;

import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.PainMoment;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.SessionId;
import health.longhold.kernel.Side;
import health.longhold.progress.progression.domain.SessionFacts;
import health.longhold.progress.progression.domain.SessionFacts.ExerciseFacts;
import health.longhold.progress.progression.domain.SessionFacts.HoldFact;
import health.longhold.progress.progression.domain.SessionFacts.PainFact;
import health.longhold.starter.erasure.MemberStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of performed exercises; a later revision of a session replaces an earlier one. */
@Component
@Transactional
public class PerformedExercises implements MemberStore {
  private final JdbcClient jdbc;

  PerformedExercises(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(String tenant, MemberId member, SessionFacts facts) {
    for (ExerciseFacts exercise : facts.exercises()) {
      jdbc.sql(
              """
              insert into performed_exercise
                (tenant, member_id, session_id, exercise_id, item, revision, local_date, started_at,
                 target_seconds, target_holds, held, held_left, held_right, holds_held, pain, effort)
              values
                (:tenant, :member, :session, :exercise, :item, :revision, :day, :startedAt,
                 :seconds, :holds, :held, :left, :right, :holdsHeld, :pain, :effort)
              on conflict (tenant, member_id, session_id, item) do update set
                revision = excluded.revision, held = excluded.held,
                held_left = excluded.held_left, held_right = excluded.held_right,
                holds_held = excluded.holds_held, pain = excluded.pain, effort = excluded.effort
              where performed_exercise.revision <= excluded.revision
              """)
          .param("tenant", tenant)
          .param("member", member.value())
          .param("session", facts.sessionId().value())
          .param("exercise", exercise.exerciseId().value())
          .param("item", exercise.item())
          .param("revision", facts.revision())
          .param("day", facts.localDate())
          .param("startedAt", Timestamp.from(facts.startedAt()))
          .param("seconds", exercise.target().holdSeconds())
          .param("holds", exercise.holds().size())
          .param("held", orNull(held(exercise, _ -> true).min()))
          .param("left", orNull(held(exercise, hold -> hold.side() == Side.LEFT).average()))
          .param("right", orNull(held(exercise, hold -> hold.side() == Side.RIGHT).average()))
          .param("holdsHeld", (int) held(exercise, _ -> true).count())
          .param("pain", orNull(pain(facts, exercise)))
          .param("effort", orNull(effort(facts, exercise)))
          .update();
    }
  }

  /** A member's performances of one exercise, oldest first, since a day. */
  public List<PerformedExercise> of(
      String tenant, MemberId member, ExerciseId exercise, LocalDate since) {
    return jdbc.sql(
            """
            select * from performed_exercise
            where tenant = :tenant and member_id = :member and exercise_id = :exercise
              and local_date >= :since
            order by started_at, item
            """)
        .param("tenant", tenant)
        .param("member", member.value())
        .param("exercise", exercise.value())
        .param("since", since)
        .query(PerformedExercises::row)
        .list();
  }

  /** A member's worst pain on each day with a session, oldest first, since a day. */
  public List<DayPain> pains(String tenant, MemberId member, LocalDate since) {
    return jdbc.sql(
            """
            select local_date, max(pain) as pain from performed_exercise
            where tenant = :tenant and member_id = :member and local_date >= :since
            group by local_date order by local_date
            """)
        .param("tenant", tenant)
        .param("member", member.value())
        .param("since", since)
        .query(
            (row, _) ->
                new DayPain(
                    row.getObject("local_date", LocalDate.class),
                    row.getObject("pain", Integer.class)))
        .list();
  }

  /** The worst pain of a day's sessions; null when none was told. */
  public record DayPain(LocalDate day, @Nullable Integer pain) {}

  void clear() {
    jdbc.sql("delete from performed_exercise").update();
  }

  private static DoubleStream held(ExerciseFacts exercise, Predicate<HoldFact> which) {
    return exercise.holds().stream()
        .filter(which)
        .map(HoldFact::heldSeconds)
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue);
  }

  private static OptionalInt pain(SessionFacts facts, ExerciseFacts exercise) {
    return Stream.concat(facts.pain().stream(), exercise.pain().stream())
        .filter(pain -> pain.moment() != PainMoment.BEFORE)
        .map(PainFact::score)
        .mapToInt(pain -> pain.value())
        .max();
  }

  private static OptionalInt effort(SessionFacts facts, ExerciseFacts exercise) {
    return Stream.concat(facts.effort().stream(), exercise.effort().stream())
        .mapToInt(effort -> effort.score().value())
        .max();
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static @Nullable Integer orNull(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  private static PerformedExercise row(ResultSet row, int number) throws SQLException {
    return new PerformedExercise(
        new SessionId(row.getObject("session_id", UUID.class)),
        row.getObject("local_date", LocalDate.class),
        row.getInt("target_seconds"),
        row.getInt("target_holds"),
        row.getObject("held", Double.class),
        row.getObject("held_left", Double.class),
        row.getObject("held_right", Double.class),
        row.getInt("holds_held"),
        row.getObject("pain", Integer.class),
        row.getObject("effort", Integer.class));
  }

  @Override
  public String store() {
    return "performed-exercises";
  }

  @Override
  public void forget(ProgrammeId programme, MemberId member) {
    MemberStore.delete(jdbc, "performed_exercise", programme, member);
  }
}
