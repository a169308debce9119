package health.longhold.progress.reminder.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a member has asked for: on these days, at these times and between meetings. Without days
 * nobody is reminded.
 *
 * @param days Monday first
 * @param times the earliest first, at most {@value #MOST_TIMES}, in whole minutes
 */
public record Reminders(
    List<DayOfWeek> days, List<LocalTime> times, @Nullable BetweenMeetings between) {
  /** Our choice: more would be noise. */
  public static final int MOST_TIMES = 8;

  /** Nobody has asked for anything. */
  public static final Reminders NONE = new Reminders(List.of(), List.of(), null);

  public Reminders {
    days = days.stream().distinct().sorted().toList();
    times = times.stream().distinct().sorted().toList();
    times.forEach(Reminders::requireWholeMinutes);
    if (times.size() > MOST_TIMES) {
      throw new IllegalArgumentException("expected at most " + MOST_TIMES + " times");
    }
    if (days.isEmpty() && (!times.isEmpty() || between != null)) {
      throw new IllegalArgumentException("expected at least one day of the week");
    }
  }

  static void requireWholeMinutes(LocalTime time) {
    if (!time.truncatedTo(ChronoUnit.MINUTES).equals(time)) {
      throw new IllegalArgumentException("expected a time in whole minutes");
    }
  }

  /** Every time of one of the days, the earliest first. */
  public List<LocalTime> ofDay() {
    return Stream.concat(times.stream(), between == null ? Stream.of() : between.spread().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * The moments after one and up to another, the earliest first. A time that a clock skips in
   * spring comes as much later as the clock has skipped; one that comes twice in autumn comes once.
   */
  public List<Instant> moments(Instant after, Instant upTo, ZoneId zone) {
    return LocalDate.ofInstant(after, zone)
        .datesUntil(LocalDate.ofInstant(upTo, zone).plusDays(1))
        .filter(date -> days.contains(date.getDayOfWeek()))
        .flatMap(date -> ofDay().stream().map(time -> date.atTime(time).atZone(zone).toInstant()))
        .filter(moment -> moment.isAfter(after) && !moment.isAfter(upTo))
        .toList();
  }
}
