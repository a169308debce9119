package health.longhold.platform.story;

import health.longhold.platform.story.Crowd.Outcome;
import health.longhold.platform.story.Crowd.Site;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/** Adherence by cohort and week, and how far everybody came. */
record CrowdTable(PrintWriter out) {

  void print(Outcome outcome) {
    out.printf("%d members, %d sessions%n%n", outcome.members(), outcome.sessions());
    for (Site site : outcome.cohorts()) {
      out.printf(
          "%-8s %4s  %7s  %12s  %9s  %5s   (%d members)%n",
          site.site(), "week", "members", "sessions", "frequency", "dose", site.members());
      site.weeks().forEach(this::week);
      out.println();
    }
    out.println("How far everybody came");
    outcome
        .reached()
        .forEach(
            (exercise, doses) ->
                out.printf(
                    "  %-27s  %s%n",
                    exercise,
                    doses.entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining("  "))));
  }

  private void week(Account.Week week) {
    if (week.suppressed()) {
      out.printf("%13d  fewer than 11 members, not shown%n", week.week());
      return;
    }
    out.printf(
        "%13d  %7d  %5d of %3d  %8s  %6s%n",
        week.week(),
        week.members(),
        week.sessionsDone(),
        week.sessionsAgreed(),
        percent(week.frequency()),
        percent(week.dose()));
  }

  private static String percent(@org.jspecify.annotations.Nullable Double fraction) {
    return fraction == null ? "-" : "%.0f %%".formatted(100 * fraction);
  }
}
