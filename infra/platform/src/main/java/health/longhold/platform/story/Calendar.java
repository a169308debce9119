package health.longhold.platform.story;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Turns day offsets into time. Day 0 is a Monday, and every day is one of the member's zone. */
record Calendar(LocalDate start, ZoneId zone) {
  static final LocalTime SCREENING = LocalTime.of(17, 30);
  static final LocalTime TRAINING = LocalTime.of(18, 0);
  static final LocalTime CORRECTION = LocalTime.of(20, 0);
  static final LocalTime MORNING = LocalTime.of(7, 30);
  static final LocalTime APPROVAL = LocalTime.of(10, 0);

  /** The latest calendar of so many whole weeks whose last Sunday is not in the future. */
  static Calendar endingBy(Instant now, ZoneId zone, int weeks) {
    LocalDate lastSunday = LocalDate.ofInstant(now, zone).with(previousOrSame(SUNDAY));
    return new Calendar(lastSunday.minusDays(7L * weeks - 1), zone);
  }

  /** The calendar that has had so many whole weeks, and this one since Monday. */
  static Calendar running(LocalDate today, ZoneId zone, int weeks) {
    return new Calendar(today.with(previousOrSame(MONDAY)).minusWeeks(weeks), zone);
  }

  /** The first day whose morning after, with the clinician's answer, has not been. */
  int openFrom(Instant now) {
    LocalDate answered = LocalDate.ofInstant(now, zone);
    return dayOf(now.isBefore(at(dayOf(answered), APPROVAL)) ? answered.minusDays(1) : answered);
  }

  Instant at(int day, LocalTime time) {
    return start.plusDays(day).atTime(time).atZone(zone).toInstant();
  }

  int dayOf(LocalDate date) {
    return (int) DAYS.between(start, date);
  }

  int dayOf(Instant instant) {
    return dayOf(LocalDate.ofInstant(instant, zone));
  }
}
