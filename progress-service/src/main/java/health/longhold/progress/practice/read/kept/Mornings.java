package health.longhold.progress.practice.read.kept;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.progress.progression.domain.ProgressionEvent.CheckInRecorded;
import health.longhold.starter.erasure.MemberStore;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of check-ins. */
@Component
@Transactional
public class Mornings implements MemberStore {
  private final JdbcClient jdbc;

  Mornings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One check-in, 0 to 10. */
  public record Morning(Instant at, int score) {}

  void put(String tenant, CheckInRecorded event) {
    jdbc.sql(
            """
            insert into morning (tenant, member_id, check_in_id, at, score)
            values (:tenant, :member, :checkIn, :at, :score) on conflict do nothing
            """)
        .param("tenant", tenant)
        .param("member", event.memberId().value())
        .param("checkIn", event.checkInId().value())
        .param("at", event.at().atOffset(ZoneOffset.UTC))
        .param("score", event.score().value())
        .update();
  }

  /** A member's check-ins since then, the oldest first. */
  public List<Morning> since(ProgrammeId programme, MemberId memberId, Instant since) {
    return jdbc.sql(
            """
            select at, score from morning
            where tenant = :tenant and member_id = :member and at >= :since order by at
            """)
        .param("tenant", programme.value())
        .param("member", memberId.value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                new Morning(
                    row.getObject("at", OffsetDateTime.class).toInstant(), row.getInt("score")))
        .list();
  }

  void clear() {
    jdbc.sql("delete from morning").update();
  }

  @Override
  public String store() {
    return "mornings";
  }

  @Override
  public void forget(ProgrammeId programme, MemberId member) {
    MemberStore.delete(jdbc, "morning", programme, member);
  }
}
