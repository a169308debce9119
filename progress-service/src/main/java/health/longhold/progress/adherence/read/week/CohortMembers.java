package health.longhold.progress.adherence.read.week;

import health.longhold.kernel.CohortTag;
import health.longhold.kernel.MemberId;
import java.util.Collection;
import java.util.List;
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

  /** How many members a cohort has. */
  record Size(String tag, int members) {}

  /** Every cohort of a programme, the largest first. */
  List<Size> sizes(String tenant) {
    return jdbc.sql(
            """
            select tag, count(*) as members from adherence_cohort where tenant = :tenant
            group by tag order by members desc, tag
            """)
        .param("tenant", tenant)
        .query((row, _) -> new Size(row.getString("tag"), row.getInt("members")))
        .list();
  }

  /** How many members a programme has. */
  int everybody(String tenant) {
    return jdbc.sql("select count(distinct member_id) from adherence_cohort where tenant = :tenant")
        .param("tenant", tenant)
        .query(Integer.class)
        .single();
  }

  void clear() {
    jdbc.sql("delete from adherence_cohort").update();
  }
}
