package health.longhold.progress.adherence.read.week;

import health.longhold.kernel.CohortTag;
import health.longhold.kernel.MemberId;
import health.longhold.progress.adherence.domain.SmallestCell;
import health.longhold.progress.adherence.domain.Weeks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sums of whole weeks, from the first agreement up to the running week. Agreed for a week is the
 * sessions a week of each day's agreement, by the seventh, rounded for each member: a plan accepted
 * on a Wednesday at three a week asks two of its first week. Sessions count under a version their
 * member had accepted.
 */
@Repository
@Transactional
public class AdherenceWeeks {
  private static final String MEMBER_WEEKS =
      """
      with agreed as (
        select a.member_id,
               a.since_week + 7 * n as week,
               sum(a.sessions_per_week
                   * (least(a.until, a.since_week + 7 * n + 7)
                      - greatest(a.since, a.since_week + 7 * n))) as session_days
          from adherence_agreement a
         cross join lateral generate_series(
                 0, (least(a.until - 1, :today::date) - a.since_week) / 7) as n
         where a.tenant = :tenant and a.since <= :today
           and (a.until is null or a.until > a.since)
           and %1$s
         group by 1, 2
      ), done as (
        select s.member_id, s.week,
               count(*) filter (where s.performed) as sessions,
               sum(s.seconds_done) as seconds_done,
               sum(s.seconds_prescribed) as seconds_prescribed
          from adherence_session s
         where s.tenant = :tenant and %2$s
           and exists (
             select from adherence_agreement a
              where a.tenant = s.tenant and a.member_id = s.member_id
                and a.plan_id = s.plan_id and a.plan_version = s.plan_version)
         group by 1, 2
      ), member_week as (
        select week, member_id, round(session_days / 7.0)::int as agreed,
               coalesce(sessions, 0) as done,
               coalesce(seconds_done, 0) as seconds_done,
               coalesce(seconds_prescribed, 0) as seconds_prescribed
          from agreed left join done using (member_id, week)
      )
      select week, count(*) as members, sum(done) as done, sum(agreed) as agreed,
             sum(seconds_done) as seconds_done, sum(seconds_prescribed) as seconds_prescribed
        from member_week
       group by week order by week
      """;

  private static final String OF_ONE =
      MEMBER_WEEKS.formatted("a.member_id = :member", "s.member_id = :member");

  private static final String OF_ALL = MEMBER_WEEKS.formatted("true", "true");

  private static final String OF_A_COHORT = MEMBER_WEEKS.formatted(inCohort("a"), inCohort("s"));

  private final JdbcClient jdbc;

  AdherenceWeeks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A member's weeks, the oldest first. */
  public List<AdherenceWeek> ofMember(String tenant, MemberId member, LocalDate today) {
    return jdbc.sql(OF_ONE)
        .param("tenant", tenant)
        .param("today", today)
        .param("member", member.value())
        .query((row, _) -> week(row))
        .list();
  }

  /**
   * Weeks in which the cohort, or everybody else in the programme, is smaller than the smallest
   * cell are there, but their figures are not.
   */
  List<CohortAdherence.Week> ofCohort(String tenant, CohortTag tag, LocalDate today) {
    return ofCohort(tenant, tag, today, ofProgramme(tenant, today));
  }

  /** The same for whoever has asked for the programme's weeks already. */
  List<CohortAdherence.Week> ofCohort(
      String tenant, CohortTag tag, LocalDate today, List<CohortAdherence.Week> programme) {
    Map<String, Integer> everybody = new HashMap<>();
    for (CohortAdherence.Week week : programme) {
      if (week.members() != null) {
        everybody.put(week.week(), week.members());
      }
    }
    return jdbc.sql(OF_A_COHORT)
        .param("tenant", tenant)
        .param("today", today)
        .param("tag", tag.value())
        .query(
            (row, _) -> {
              int members = row.getInt("members");
              AdherenceWeek sum = week(row);
              int all = everybody.getOrDefault(sum.week(), members);
              return SmallestCell.hides(members, all)
                  ? CohortAdherence.Week.suppressed(sum.week())
                  : CohortAdherence.Week.of(members, sum);
            })
        .list();
  }

  /** The same of everybody in a programme. */
  List<CohortAdherence.Week> ofProgramme(String tenant, LocalDate today) {
    return jdbc.sql(OF_ALL)
        .param("tenant", tenant)
        .param("today", today)
        .query(
            (row, _) -> {
              int members = row.getInt("members");
              AdherenceWeek sum = week(row);
              return SmallestCell.hides(members, members)
                  ? CohortAdherence.Week.suppressed(sum.week())
                  : CohortAdherence.Week.of(members, sum);
            })
        .list();
  }

  private static String inCohort(String table) {
    return table
        + ".member_id in (select c.member_id from adherence_cohort c"
        + " where c.tenant = :tenant and c.tag = :tag)";
  }

  private static AdherenceWeek week(ResultSet row) throws SQLException {
    int done = row.getInt("done");
    int agreed = row.getInt("agreed");
    double secondsDone = row.getDouble("seconds_done");
    double secondsPrescribed = row.getDouble("seconds_prescribed");
    return new AdherenceWeek(
        Weeks.nameOf(row.getObject("week", LocalDate.class)),
        done,
        agreed,
        fraction(done, agreed),
        secondsDone,
        secondsPrescribed,
        fraction(secondsDone, secondsPrescribed));
  }

  /** Rounded to thousandths. */
  private static @Nullable Double fraction(double part, double whole) {
    return whole == 0 ? null : Math.round(1000 * part / whole) / 1000.0;
  }
}
