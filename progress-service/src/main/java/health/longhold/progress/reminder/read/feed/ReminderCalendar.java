package health.longhold.progress.reminder.read.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.Biweekly;
import biweekly.ICalDataType;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.parameter.ICalParameters;
import biweekly.parameter.Related;
import biweekly.property.Classification;
import biweekly.property.Trigger;
import biweekly.util.DayOfWeek;
import biweekly.util.Duration;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import health.longhold.progress.reminder.domain.Reminders;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;

/** Reminders as a calendar of RFC 5545: one event a week for each time of day, at local times. */
final class ReminderCalendar {
  private static final String NAME = "Longhold";
  private static final int MINUTES = 15;

  /** How often programs should ask again; most go by their own clock. */
  private static final int ASK_AFTER_HOURS = 6;

  private ReminderCalendar() {}

  /**
   * The text of the calendar.
   *
   * @param since the first day on which anything is in it
   * @param now until when the zone is told depends on it, and nothing else
   * @param place names this calendar in the ids of its events, and nobody else's
   * @param words what every event is called; phones show it on their locked screen
   */
  static String of(
      Reminders wanted, Instant since, Instant now, ZoneId zone, String place, String words) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Longhold//Reminders//EN");
    calendar.setName(NAME);
    calendar.addExperimentalProperty("X-WR-CALNAME", NAME);
    calendar
        .setRefreshInterval(new Duration.Builder().hours(ASK_AFTER_HOURS).build())
        // RFC 7986 asks for it, though it is the only type there is
        .setParameter(ICalParameters.VALUE, ICalDataType.DURATION.getName());
    calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT" + ASK_AFTER_HOURS + "H");
    calendar
        .getTimezoneInfo()
        .setDefaultTimezone(
            new TimezoneAssignment(TimeZone.getTimeZone(zone), ZoneComponent.of(zone, since, now)));
    LocalDate first = firstDay(wanted, since, zone);
    wanted
        .ofDay()
        .forEach(time -> calendar.addEvent(event(wanted, first, time, since, zone, place, words)));
    return Biweekly.write(calendar).go();
  }

  private static LocalDate firstDay(Reminders wanted, Instant since, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(since, zone);
    return wanted.days().isEmpty()
        ? day
        : day.datesUntil(day.plusWeeks(1))
            .filter(each -> wanted.days().contains(each.getDayOfWeek()))
            .findFirst()
            .orElse(day);
  }

  private static VEvent event(
      Reminders wanted,
      LocalDate first,
      LocalTime time,
      Instant since,
      ZoneId zone,
      String place,
      String words) {
    VEvent event = new VEvent();
    event.setUid(UUID.nameUUIDFromBytes((place + time).getBytes(UTF_8)).toString());
    event.setDateTimeStamp(Date.from(since.truncatedTo(ChronoUnit.SECONDS)));
    event.setDateStart(Date.from(first.atTime(time).atZone(zone).toInstant()), true);
    event.setDuration(new Duration.Builder().minutes(MINUTES).build());
    event.setRecurrenceRule(new Recurrence.Builder(Frequency.WEEKLY).byDay(daysOf(wanted)).build());
    event.setSummary(words);
    event.setClassification(Classification.private_());
    // nobody is busy for it
    event.setTransparency(true);
    event.addAlarm(
        VAlarm.display(
            new Trigger(new Duration.Builder().seconds(0).build(), Related.START), words));
    return event;
  }

  private static List<DayOfWeek> daysOf(Reminders wanted) {
    return wanted.days().stream()
        .map(day -> DayOfWeek.valueOfAbbr(day.name().substring(0, 2)))
        .toList();
  }
}
