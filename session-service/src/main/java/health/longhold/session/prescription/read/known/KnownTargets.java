package health.longhold.session.prescription.read.known;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.session.prescription.domain.CurrentTargets;
import health.longhold.starter.erasure.MemberStore;
import health.longhold.starter.types.StoredJson;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The newest targets of each member; an older record never replaces a newer one. */
@Component
@Transactional
public class KnownTargets implements MemberStore {
  private final JdbcClient jdbc;
  private final JsonMapper json = StoredJson.contracts();

  KnownTargets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps what is newer: by number, or by time, because after a restore to an earlier day the
   * numbers of progress-service begin again below those already read.
   */
  public void keep(ProgrammeId tenant, CurrentTargets targets, Instant changedAt) {
    jdbc.sql(
            """
            insert into member_targets (tenant, member_id, as_of, changed_at, targets)
            values (:tenant, :member, :asOf, :changedAt, :targets::jsonb)
            on conflict (tenant, member_id) do update
              set as_of = excluded.as_of, changed_at = excluded.changed_at,
                targets = excluded.targets
              where member_targets.as_of < excluded.as_of
                or member_targets.changed_at < excluded.changed_at
            """)
        .param("changedAt", changedAt.atOffset(ZoneOffset.UTC))
        .param("tenant", tenant.value())
        .param("member", targets.memberId().value())
        .param("asOf", targets.asOf())
        .param("targets", json.writeValueAsString(targets))
        .update();
  }

  @Override
  public String store() {
    return "targets";
  }

  @Override
  public void forget(ProgrammeId tenant, MemberId member) {
    MemberStore.delete(jdbc, "member_targets", tenant, member);
  }

  public Optional<CurrentTargets> find(ProgrammeId tenant, MemberId member) {
    return jdbc.sql(
            "select targets from member_targets where tenant = :tenant and member_id = :member")
        .param("tenant", tenant.value())
        .param("member", member.value())
        .query(String.class)
        .optional()
        .map(targets -> json.readValue(targets, CurrentTargets.class));
  }
}
