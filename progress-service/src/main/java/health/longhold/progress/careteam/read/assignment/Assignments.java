package health.longhold.progress.careteam.read.assignment;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.progress.careteam.domain.CareTeam.Assignment;
import health.longhold.progress.careteam.domain.CareTeamEvent.AssignmentEnded;
import health.longhold.starter.access.CareTeams;
import health.longhold.starter.erasure.MemberStore;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of assignments. They are asked anew each time, against the clock: an end takes effect
 * without anything happening.
 */
@Component
@Transactional
public class Assignments implements CareTeams, MemberStore {
  private final JdbcClient jdbc;
  private final InstantSource clock;

  Assignments(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Keeps a clinician's assignment to a member unless a newer one is known; {@code asOf} is the
   * sequence number of the event it comes from.
   */
  public void keep(String tenant, MemberId memberId, Assignment assignment, long asOf) {
    jdbc.sql(
            """
            insert into care_team (tenant, clinician, member_id, from_at, until_at, as_of)
            values (:tenant, :clinician, :member, :from, :until, :asOf)
            on conflict (tenant, clinician, member_id) do update set
              from_at = excluded.from_at, until_at = excluded.until_at, as_of = excluded.as_of
            where care_team.as_of < excluded.as_of
            """)
        .param("tenant", tenant)
        .param("clinician", assignment.clinician())
        .param("member", memberId.value())
        .param("from", Timestamp.from(assignment.from()))
        .param("until", timestamp(assignment.until()))
        .param("asOf", asOf)
        .update();
  }

  void end(String tenant, AssignmentEnded event, long asOf) {
    jdbc.sql(
            """
            update care_team set
              from_at = least(from_at, :at), until_at = :at, as_of = :asOf
            where tenant = :tenant and clinician = :clinician and member_id = :member
              and as_of < :asOf
            """)
        .param("tenant", tenant)
        .param("clinician", event.clinician())
        .param("member", event.memberId().value())
        .param("at", Timestamp.from(event.at()))
        .param("asOf", asOf)
        .update();
  }

  void clear() {
    jdbc.sql("delete from care_team").update();
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
        .param("now", now())
        .query(Boolean.class)
        .single();
  }

  /** The members in a clinician's care now, by id, from the one after, one beyond the limit. */
  List<MemberId> membersOf(Actor clinician, @Nullable UUID after, int limit) {
    return jdbc.sql(
            """
            select member_id from care_team
            where tenant = :tenant and clinician = :clinician
              and from_at <= :now and (until_at is null or until_at > :now)
              and (:after::uuid is null or member_id > :after)
            order by member_id
            limit :rows
            """)
        .param("tenant", clinician.tenant().value())
        .param("clinician", clinician.subject())
        .param("now", now())
        .param("after", after)
        .param("rows", limit + 1)
        .query((row, _) -> new MemberId(row.getObject("member_id", UUID.class)))
        .list();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant time) {
    return time == null ? null : Timestamp.from(time);
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
