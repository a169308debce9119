package health.longhold.progress.progression.read.decisions;

import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.ProposalId;
import health.longhold.kernel.SessionId;
import health.longhold.starter.erasure.MemberStore;
import health.longhold.starter.types.StoredJson;
import health.longhold.starter.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rows of decisions and changes. */
@Component
@Transactional
public class Decisions implements MemberStore {
  private final JdbcClient jdbc;
  private final JsonMapper json = StoredJson.contracts();

  Decisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(
      String tenant, MemberId memberId, ExerciseId exerciseId, long sequence, DecisionView view) {
    jdbc.sql(
            """
            insert into decision (tenant, member_id, exercise_id, sequence, session_id,
              session_revision, local_date, proposal_id, view)
            values (:tenant, :member, :exercise, :sequence, :session, :revision, :date, :proposal,
              cast(:view as jsonb))
            on conflict do nothing
            """)
        .param("tenant", tenant)
        .param("member", memberId.value())
        .param("exercise", exerciseId.value())
        .param("sequence", sequence)
        .param("session", view.sessionId().value())
        .param("revision", view.sessionRevision())
        .param("date", view.localDate())
        .param("proposal", view.proposalId() == null ? null : view.proposalId().value())
        .param("view", json.writeValueAsString(view))
        .update();
  }

  /** Marks what was decided on earlier revisions of a session. */
  void supersede(String tenant, SessionId sessionId, int revision) {
    jdbc.sql(
            """
            update decision set superseded = true
            where tenant = :tenant and session_id = :session and session_revision < :revision
            """)
        .param("tenant", tenant)
        .param("session", sessionId.value())
        .param("revision", revision)
        .update();
  }

  void endRaise(
      String tenant, MemberId memberId, ProposalId proposalId, DecisionView.Ending ending) {
    jdbc.sql(
            """
            update decision set ending = cast(:ending as jsonb)
            where tenant = :tenant and member_id = :member and proposal_id = :proposal
            """)
        .param("tenant", tenant)
        .param("member", memberId.value())
        .param("proposal", proposalId.value())
        .param("ending", json.writeValueAsString(ending))
        .update();
  }

  /** A raise that had ended waits again. */
  void reopenRaise(String tenant, MemberId memberId, ProposalId proposalId) {
    jdbc.sql(
            """
            update decision set ending = null
            where tenant = :tenant and member_id = :member and proposal_id = :proposal
            """)
        .param("tenant", tenant)
        .param("member", memberId.value())
        .param("proposal", proposalId.value())
        .update();
  }

  void endLowered(
      String tenant, SessionId sessionId, ExerciseId exerciseId, DecisionView.Ending ending) {
    jdbc.sql(
            """
            update decision set ending = cast(:ending as jsonb)
            where tenant = :tenant and session_id = :session and exercise_id = :exercise
              and not superseded and proposal_id is null
            """)
        .param("tenant", tenant)
        .param("session", sessionId.value())
        .param("exercise", exerciseId.value())
        .param("ending", json.writeValueAsString(ending))
        .update();
  }

  void change(
      String tenant, MemberId memberId, ExerciseId exerciseId, long sequence, TargetChange change) {
    jdbc.sql(
            """
            insert into target_change (tenant, member_id, exercise_id, sequence, at, view)
            values (:tenant, :member, :exercise, :sequence, :at, cast(:view as jsonb))
            on conflict do nothing
            """)
        .param("tenant", tenant)
        .param("member", memberId.value())
        .param("exercise", exerciseId.value())
        .param("sequence", sequence)
        .param("at", change.at().atOffset(ZoneOffset.UTC))
        .param("view", json.writeValueAsString(change))
        .update();
  }

  /** A member's decisions about one exercise, the newest first. */
  public Page<DecisionView> of(
      String tenant,
      MemberId memberId,
      ExerciseId exerciseId,
      @Nullable DecisionPlace after,
      int limit) {
    DecisionPlace from = after == null ? DecisionPlace.NEWEST : after;
    List<Row> rows =
        jdbc.sql(
                """
                select sequence, view, ending, superseded from decision
                where tenant = :tenant and member_id = :member and exercise_id = :exercise
                  and (local_date, sequence) < (:date, :sequence)
                order by local_date desc, sequence desc limit :limit
                """)
            .param("tenant", tenant)
            .param("member", memberId.value())
            .param("exercise", exerciseId.value())
            .param("date", from.day())
            .param("sequence", from.sequence())
            .param("limit", limit + 1)
            .query(this::row)
            .list();
    Page<Row> page = Page.of(rows, limit, row -> row.place().toString());
    return new Page<>(page.items().stream().map(Row::view).toList(), page.next());
  }

  /** The newest of a member's decisions about one exercise, the newest first. */
  public List<DecisionView> latest(
      String tenant, MemberId memberId, ExerciseId exerciseId, int limit) {
    return of(tenant, memberId, exerciseId, null, limit).items();
  }

  /** A member's changes of one target, the newest first. */
  public List<TargetChange> changes(
      String tenant, MemberId memberId, ExerciseId exerciseId, int limit) {
    return jdbc.sql(
            """
            select view from target_change
            where tenant = :tenant and member_id = :member and exercise_id = :exercise
            order by at desc, sequence desc limit :limit
            """)
        .param("limit", limit)
        .param("tenant", tenant)
        .param("member", memberId.value())
        .param("exercise", exerciseId.value())
        .query((row, _) -> json.readValue(row.getString("view"), TargetChange.class))
        .list();
  }

  /** The newest change of each target that has changed since a moment. */
  public Map<ExerciseId, TargetChange> newestSince(
      String tenant, MemberId memberId, Instant moment) {
    Map<ExerciseId, TargetChange> newest = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (exercise_id) exercise_id, view from target_change
            where tenant = :tenant and member_id = :member and at >= :moment
            order by exercise_id, at desc, sequence desc
            """)
        .param("tenant", tenant)
        .param("member", memberId.value())
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              newest.put(
                  new ExerciseId(row.getString("exercise_id")),
                  json.readValue(row.getString("view"), TargetChange.class));
            });
    return newest;
  }

  void clear() {
    jdbc.sql("delete from decision").update();
    jdbc.sql("delete from target_change").update();
  }

  private Row row(ResultSet row, int number) throws SQLException {
    DecisionView view =
        json.readValue(row.getString("view"), DecisionView.class)
            .with(ending(row.getString("ending")), row.getBoolean("superseded"));
    return new Row(view, new DecisionPlace(view.localDate(), row.getLong("sequence")));
  }

  private record Row(DecisionView view, DecisionPlace place) {}

  private DecisionView.@Nullable Ending ending(@Nullable String text) {
    return text == null ? null : json.readValue(text, DecisionView.Ending.class);
  }

  @Override
  public String store() {
    return "decisions";
  }

  @Override
  public void forget(ProgrammeId programme, MemberId member) {
    MemberStore.delete(jdbc, "decision", programme, member);
    MemberStore.delete(jdbc, "target_change", programme, member);
  }
}
