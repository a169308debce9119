package health.longhold.progress.progression.read.targets;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.erasure.MemberStore;
import health.longhold.starter.types.StoredJson;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** One row a member, whole; an older {@code asOf} never replaces a newer one. */
@Component
@Transactional
public class MemberTargetRows implements MemberStore {
  private final JdbcClient jdbc;
  private final JsonMapper json = StoredJson.contracts();

  MemberTargetRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(String tenant, MemberId memberId, TargetsView view) {
    jdbc.sql(
            """
            insert into member_targets (tenant, member_id, as_of, view)
            values (:tenant, :member, :asOf, cast(:view as jsonb))
            on conflict (tenant, member_id) do update set as_of = excluded.as_of, view = excluded.view
            where excluded.as_of > member_targets.as_of
            """)
        .param("tenant", tenant)
        .param("member", memberId.value())
        .param("asOf", view.asOf())
        .param("view", json.writeValueAsString(view))
        .update();
  }

  public Optional<TargetsView> find(String tenant, MemberId memberId) {
    return jdbc.sql(
            "select view from member_targets where tenant = :tenant and member_id = :member")
        .param("tenant", tenant)
        .param("member", memberId.value())
        .query((row, _) -> json.readValue(row.getString("view"), TargetsView.class))
        .optional();
  }

  void clear() {
    jdbc.sql("delete from member_targets").update();
  }

  @Override
  public String store() {
    return "targets";
  }

  @Override
  public void forget(ProgrammeId programme, MemberId member) {
    MemberStore.delete(jdbc, "member_targets", programme, member);
  }
}
