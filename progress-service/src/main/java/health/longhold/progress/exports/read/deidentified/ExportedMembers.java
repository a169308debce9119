package health.longhold.progress.exports.read.deidentified;

import static java.util.stream.Collectors.joining;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.CohortTag;
import health.longhold.kernel.MemberId;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Age bands and cohorts; together with the week they make the cell that must be large enough. */
@Repository
@Transactional
class ExportedMembers {
  private final JdbcClient jdbc;

  ExportedMembers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(String tenant, MemberId member, AgeBand band, Collection<CohortTag> tags) {
    jdbc.sql(
            """
            insert into export_member (tenant, member_id, age_band, cohorts)
            values (:tenant, :member, :band, :cohorts)
            on conflict (tenant, member_id) do update
               set age_band = excluded.age_band, cohorts = excluded.cohorts
            """)
        .param("tenant", tenant)
        .param("member", member.value())
        .param("band", band.name())
        .param(
            "cohorts",
            tags.stream().map(CohortTag::value).distinct().sorted().collect(joining(" ")))
        .update();
  }

  void clear() {
    jdbc.sql("delete from export_member").update();
  }
}
