package health.longhold.progress.caseload.read.board;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProposalId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Approvals of the last days that were not taken back. Whether one still can be, only the command
 * knows.
 */
@Component
@Transactional
class ApprovedRaises {
  private static final Duration LATELY = Duration.ofDays(3);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  ApprovedRaises(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** An approval, and whose it was. */
  record Approved(
      MemberId memberId, String name, String exerciseId, ProposalId proposalId, Instant at) {}

  /** The newest first. */
  List<Approved> of(Actor clinician) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            select e.member_id, coalesce(d.name, d.external_id) as name, e.at,
                   e.details ->> 'exerciseId' as exercise, e.details ->> 'proposalId' as proposal
              from care_team c
              join timeline_entry e on e.tenant = c.tenant and e.member_id = c.member_id
              left join directory d on d.tenant = c.tenant and d.member_id = c.member_id
             where c.tenant = :tenant and c.clinician = :clinician
               and c.from_at <= :now and (c.until_at is null or c.until_at > :now)
               and e.type = 'RAISE_APPROVED' and e.at > :since
               and not exists (
                 select from timeline_entry u
                  where u.tenant = e.tenant and u.member_id = e.member_id and u.at >= e.at
                    and u.type in ('APPROVAL_UNDONE', 'RAISE_LAPSED')
                    and u.details ->> 'exerciseId' = e.details ->> 'exerciseId')
             order by e.at desc, e.member_id
             limit 50
            """)
        .param("tenant", clinician.tenant().value())
        .param("clinician", clinician.subject())
        .param("now", Timestamp.from(now))
        .param("since", Timestamp.from(now.minus(LATELY)))
        .query(
            (row, _) -> {
              UUID id = row.getObject("member_id", UUID.class);
              return new Approved(
                  new MemberId(id),
                  Caseload.called(row.getString("name"), id),
                  row.getString("exercise"),
                  ProposalId.of(row.getString("proposal")),
                  row.getTimestamp("at").toInstant());
            })
        .list();
  }
}
