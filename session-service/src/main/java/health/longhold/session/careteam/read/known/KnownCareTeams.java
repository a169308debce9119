package health.longhold.session.careteam.read.known;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.access.CareTeams;
import health.longhold.starter.erasure.MemberStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looks after whom, as last heard. The rows are asked anew each time, against the clock: an end
 * takes effect without anything happening.
 */
@Component
@Transactional
public class KnownCareTeams implements CareTeams, MemberStore {
  private final JdbcClient jdbc;
  private final InstantSource clock;

  KnownCareTeams(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Keeps what is newer: by number, or by time, because after a restore to an earlier day the
   * numbers of progress-service begin again below those already read.
   */
  public void keep(
      ProgrammeId tenant,
      MemberId member,
      KnownAssignment assignment,
      long asOf,
      Instant changedAt) {
    jdbc.sql(
            """
            insert into care_team
              (tenant, clinician, member_id, from_at, until_at, as_of, changed_at)
            values (:tenant, :clinician, :member, :from, :until, :asOf, :changedAt)
            on conflict (tenant, clinician, member_id) do update
              set from_at = excluded.from_at, until_at = excluded.until_at,
                as_of = excluded.as_of, changed_at = excluded.changed_at
              where care_team.as_of < excluded.as_of
                or care_team.changed_at < excluded.changed_at
            """)
        .param("tenant", tenant.value())
        .param("clinician", assignment.clinician())
        .param("member", member.value())
        .param("from", utc(assignment.from()))
        .param("until", assignment.until() == null ? null : utc(assignment.until()))
        .param("asOf", asOf)
        .param("changedAt", utc(changedAt))
        .update();
  }

  @Override
  public boolean includes(Actor actor, MemberId memberId) {
    return jdbc.sql(
            """
            select exists (
              select from care_team
              where tenant = :tenant and clinician = :clinician and member_id = :member
                and from_at <= :now and (until_at is null or until_at > :now))
            """)
        .param("tenant", actor.tenant().value())
        .param("clinician", actor.subject())
        .param("member", memberId.value())
        .param("now", utc(clock.instant()))
        .query(Boolean.class)
        .single();
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  @Override
  public String store() {
    return "care-team";
  }

  @Override
  public void forget(ProgrammeId programme, MemberId member) {
    MemberStore.delete(jdbc, "care_team", programme, member);
  }
}
