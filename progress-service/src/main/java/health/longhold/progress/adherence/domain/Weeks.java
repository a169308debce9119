package health.longhold.progress.adherence.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** ISO weeks: they begin on Monday, and week 1 holds the year's first Thursday. */
public final class Weeks {
  private Weeks() {}

  public static LocalDate mondayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The Monday of a week by its name. */
  public static LocalDate mondayOf(String name) {
    return LocalDate.parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE);
  }

  /** The week's name, {@code 2026-W40}. */
  public static String nameOf(LocalDate day) {
    return "%d-W%02d"
        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
