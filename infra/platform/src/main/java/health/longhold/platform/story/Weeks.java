package health.longhold.platform.story;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** ISO weeks of adherence as weeks of the story. */
final class Weeks {
  private Weeks() {}

  /** Weeks from 1 to {@code weeks}; what lies outside is not the story's. */
  static List<Account.Week> of(Wire.Adherence adherence, Calendar calendar, int weeks) {
    return adherence.weeks().stream()
        .map(each -> week(each, calendar))
        .filter(each -> each.week() >= 1 && each.week() <= weeks)
        .toList();
  }

  static int done(Wire.Adherence adherence) {
    return adherence.weeks().stream().mapToInt(Wire.Week::sessionsDone).sum();
  }

  private static Account.Week week(Wire.Week week, Calendar calendar) {
    LocalDate monday = LocalDate.parse(week.week() + "-1", DateTimeFormatter.ISO_WEEK_DATE);
    return new Account.Week(
        calendar.dayOf(monday) / 7 + 1,
        week.members(),
        week.suppressed(),
        week.sessionsDone(),
        week.sessionsAgreed(),
        week.frequency(),
        Math.round(week.secondsDone()),
        Math.round(week.secondsPrescribed()),
        week.dose());
  }
}
