package health.longhold.progress.adherence.read.week;

import health.longhold.kernel.CohortTag;
import health.longhold.kernel.MemberId;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is in which cohort now. */
@Repository
@Transactional
class CohortMembers {
  private final JdbcClient jdbc;

  CohortMembers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The member bears these tags from now on and no other. */
  void assign(String tenant, MemberId member, Collection<CohortTag> tags) {
    jdbc.sql("delete from adherence_cohort where tenant = :tenant and member_id = :member")
        .param("tenant", tenant)
        .param("member", member.value())
        .update();
    jdbc.sql(
            """
            insert into adherence_cohort (tenant, tag, member_id)
            select :tenant, tag, :member from unnest(:tags) as tag
            """)
        .param("tenant", tenant)
        .param("member", member.value())
        .param("tags", tags.stream().map(CohortTag::value).distinct().toArray(String[]::new))
        .update();
  }

  void clear() {
    jdbc.sql("delete from adherence_cohort").update();
  }
}
