package health.longhold.progress.screening.read.latest;

import health.longhold.kernel.Caution;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.ScreeningId;
import health.longhold.progress.screening.domain.ScreeningEvent.ScreeningRecorded;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.erasure.MemberStore;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of members' newest screenings, newest by the time of answering. */
@Component
@Transactional
public class LatestScreenings implements MemberStore {
  private final JdbcClient jdbc;

  LatestScreenings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where a screening's event is kept. */
  public static String aggregateId(ScreeningId screeningId) {
    return "screening-" + screeningId;
  }

  void keep(String tenant, ScreeningRecorded screening) {
    jdbc.sql(
            """
            insert into latest_screening (tenant, member_id, answered_at, cautions)
            values (:tenant, :member, :at, :cautions)
            on conflict (tenant, member_id) do update set
              answered_at = excluded.answered_at, cautions = excluded.cautions
            where latest_screening.answered_at <= excluded.answered_at
            """)
        .param("tenant", tenant)
        .param("member", screening.memberId().value())
        .param("at", Timestamp.from(screening.answeredAt()))
        .param("cautions", screening.cautions().stream().map(Caution::name).toArray(String[]::new))
        .update();
  }

  /** Remembers that a screening is the member's. */
  void own(String tenant, ScreeningRecorded screening) {
    jdbc.sql(
            """
            insert into screening_of_member (tenant, member_id, screening_id)
            values (:tenant, :member, :screening)
            on conflict do nothing
            """)
        .param("tenant", tenant)
        .param("member", screening.memberId().value())
        .param("screening", screening.screeningId().value())
        .update();
  }

  /** Every screening of a member, by id. */
  List<ScreeningId> of(ProgrammeId programme, MemberId memberId) {
    return jdbc.sql(
            """
            select screening_id from screening_of_member
            where tenant = :tenant and member_id = :member
            """)
        .param("tenant", programme.value())
        .param("member", memberId.value())
        .query((row, _) -> new ScreeningId(row.getObject("screening_id", UUID.class)))
        .list();
  }

  void clear() {
    jdbc.sql("delete from latest_screening").update();
    jdbc.sql("delete from screening_of_member").update();
  }

  /** What the member's newest screening asks to heed; nothing when there is none. */
  public List<Caution> cautions(MemberId memberId) {
    return jdbc.sql(
            "select cautions from latest_screening where tenant = :tenant and member_id = :member")
        .param("tenant", CurrentActor.get().tenant().value())
        .param("member", memberId.value())
        .query(
            (row, _) ->
                Arrays.stream((String[]) row.getArray("cautions").getArray())
                    .map(Caution::valueOf)
                    .toList())
        .optional()
        .orElse(List.of());
  }

  @Override
  public String store() {
    return "latest-screening";
  }

  @Override
  public void forget(ProgrammeId programme, MemberId member) {
    MemberStore.delete(jdbc, "latest_screening", programme, member);
    MemberStore.delete(jdbc, "screening_of_member", programme, member);
  }
}
