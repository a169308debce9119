package health.longhold.progress.reminder.read.feed;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A time zone as a calendar must describe it: what holds at the beginning, then every change of the
 * next years one by one, since some zones change by no rule that RFC 5545 could tell.
 */
final class ZoneComponent {
  /** Counted from the day of the answer: programs ask again long before. */
  private static final Duration TOLD = Duration.ofDays(5 * 366);

  private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

  private ZoneComponent() {}

  /**
   * All changes between the first day of anything and some years after now.
   *
   * @param since may lie ahead of now
   */
  static VTimezone of(ZoneId zone, Instant since, Instant now) {
    ZoneRules rules = zone.getRules();
    VTimezone told = new VTimezone(zone.getId());
    Instant winter = lastWinter(rules, since);
    add(told, false, LONG_AGO, rules.getOffset(winter), rules.getOffset(winter));
    Instant until = (now.isAfter(since) ? now : since).plus(TOLD);
    ZoneOffsetTransition change = rules.nextTransition(winter);
    while (change != null && change.getInstant().isBefore(until)) {
      add(
          told,
          rules.isDaylightSavings(change.getInstant()),
          change.getDateTimeBefore(),
          change.getOffsetBefore(),
          change.getOffsetAfter());
      change = rules.nextTransition(change.getInstant());
    }
    return told;
  }

  /** Programs take what comes first for the time without summer, whatever it is called. */
  private static Instant lastWinter(ZoneRules rules, Instant since) {
    Instant at = since;
    while (rules.isDaylightSavings(at) && rules.previousTransition(at) != null) {
      at = rules.previousTransition(at).getInstant().minusSeconds(1);
    }
    return at;
  }

  private static void add(
      VTimezone zone, boolean summer, LocalDateTime at, ZoneOffset from, ZoneOffset to) {
    if (summer) {
      DaylightSavingsTime part = new DaylightSavingsTime();
      zone.addDaylightSavingsTime(part);
      tell(part, at, from, to);
    } else {
      StandardTime part = new StandardTime();
      zone.addStandardTime(part);
      tell(part, at, from, to);
    }
  }

  private static void tell(Observance part, LocalDateTime at, ZoneOffset from, ZoneOffset to) {
    part.setDateStart(
        new DateTimeComponents(
            at.getYear(),
            at.getMonthValue(),
            at.getDayOfMonth(),
            at.getHour(),
            at.getMinute(),
            at.getSecond(),
            false));
    part.setTimezoneOffsetFrom(offset(from));
    part.setTimezoneOffsetTo(offset(to));
  }

  private static UtcOffset offset(ZoneOffset offset) {
    return new UtcOffset(Duration.ofSeconds(offset.getTotalSeconds()).toMillis());
  }
}
