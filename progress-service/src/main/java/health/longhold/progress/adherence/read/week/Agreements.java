package health.longhold.progress.adherence.read.week;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.progress.adherence.domain.Weeks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members have agreed to, from day to day. Days are the member's own; of two agreements on one
 * day the later holds.
 */
@Repository
@Transactional
class Agreements {
  private final JdbcClient jdbc;

  Agreements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The agreement holds from this day on, and no other does. */
  void begin(String tenant, Agreement agreement, Instant at, long sequence) {
    latest(tenant, agreement.memberId()).ifPresent(former -> end(tenant, former, at));
    LocalDate since = agreement.dayOf(at);
    jdbc.sql(
            """
            insert into adherence_agreement
              (tenant, member_id, plan_id, sequence, plan_version, zone, sessions_per_week, since,
               since_week)
            values (:tenant, :member, :plan, :sequence, :version, :zone, :perWeek, :since, :week)
            on conflict do nothing
            """)
        .param("tenant", tenant)
        .param("member", agreement.memberId().value())
        .param("plan", agreement.planId().value())
        .param("sequence", sequence)
        .param("version", agreement.planVersion())
        .param("zone", agreement.zone().getId())
        .param("perWeek", agreement.sessionsPerWeek())
        .param("since", since)
        .param("week", Weeks.mondayOf(since))
        .update();
  }

  /** What was last agreed holds again. */
  void resume(String tenant, MemberId member, PlanId plan, Instant at, long sequence) {
    latest(tenant, member)
        .filter(agreement -> agreement.planId().equals(plan))
        .ifPresent(agreement -> begin(tenant, agreement, at, sequence));
  }

  /** From this day on nothing is agreed under the plan. */
  void end(String tenant, MemberId member, PlanId plan, Instant at) {
    latest(tenant, member)
        .filter(agreement -> agreement.planId().equals(plan))
        .ifPresent(agreement -> end(tenant, agreement, at));
  }

  /** From the next week on nothing is agreed; the week that runs stays as it was agreed. */
  void endWithTheWeek(String tenant, MemberId member, Instant at) {
    latest(tenant, member)
        .ifPresent(
            agreement ->
                until(tenant, agreement, Weeks.mondayOf(agreement.dayOf(at)).plusWeeks(1)));
  }

  private void end(String tenant, Agreement agreement, Instant at) {
    until(tenant, agreement, agreement.dayOf(at));
  }

  private void until(String tenant, Agreement agreement, LocalDate day) {
    jdbc.sql(
            """
            update adherence_agreement set until = greatest(since, :until)
             where tenant = :tenant and member_id = :member and until is null
            """)
        .param("tenant", tenant)
        .param("member", agreement.memberId().value())
        .param("until", day)
        .update();
  }

  void clear() {
    jdbc.sql("delete from adherence_agreement").update();
  }

  private Optional<Agreement> latest(String tenant, MemberId member) {
    return jdbc.sql(
            """
            select plan_id, plan_version, sessions_per_week, zone from adherence_agreement
             where tenant = :tenant and member_id = :member
             order by since desc, until desc nulls first, sequence desc limit 1
            """)
        .param("tenant", tenant)
        .param("member", member.value())
        .query(
            (row, _) ->
                new Agreement(
                    member,
                    new PlanId(row.getObject("plan_id", UUID.class)),
                    row.getInt("plan_version"),
                    row.getInt("sessions_per_week"),
                    ZoneId.of(row.getString("zone"))))
        .optional();
  }
}
