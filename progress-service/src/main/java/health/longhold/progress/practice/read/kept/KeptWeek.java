package health.longhold.progress.practice.read.kept;

import health.longhold.progress.adherence.read.week.AdherenceWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week as a member looks back on it: sessions done of those agreed, and the percentage of the
 * asked seconds that was held, absent without a session.
 */
record KeptWeek(LocalDate monday, int done, int agreed, @Nullable Integer dose) {
  private static final double WHOLE = 100;

  static KeptWeek of(AdherenceWeek week) {
    Double dose = week.dose();
    return new KeptWeek(
        LocalDate.parse(week.week() + "-1", DateTimeFormatter.ISO_WEEK_DATE),
        week.sessionsDone(),
        week.sessionsAgreed(),
        dose == null ? null : (int) Math.round(dose * WHOLE));
  }

  /** How many marks stand for its sessions, done or still to do. */
  public int marks() {
    return Math.max(done, agreed);
  }

  private boolean isKept() {
    return agreed > 0 && done >= agreed;
  }

  /**
   * Weeks in a row in which what was agreed was done. One in which nothing was agreed, as in a
   * rest, neither counts nor ends them, and the one that still runs can only add to them.
   *
   * @param weeks the oldest first, the running one last
   */
  static int run(List<KeptWeek> weeks) {
    int run = 0;
    for (int i = 0; i < weeks.size(); i++) {
      KeptWeek week = weeks.get(i);
      boolean runsStill = i == weeks.size() - 1;
      if (week.isKept()) {
        run++;
      } else if (week.agreed > 0 && !runsStill) {
        run = 0;
      }
    }
    return run;
  }
}
