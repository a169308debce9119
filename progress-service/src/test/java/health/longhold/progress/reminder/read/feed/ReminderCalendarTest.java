package health.longhold.progress.reminder.read.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.Observance;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import health.longhold.progress.reminder.domain.BetweenMeetings;
import health.longhold.progress.reminder.domain.Reminders;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderCalendarTest {
  private static final Instant SINCE = Instant.parse("2026-11-23T06:00:00Z");
  private static final Reminders WANTED =
      new Reminders(
          List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SUNDAY),
          List.of(LocalTime.of(7, 30)),
          new BetweenMeetings(LocalTime.of(9, 0), LocalTime.of(17, 0), 2));

  /** Zones without a change, with rules of both halves of the earth, and with no rule at all. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asia/Kolkata",
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "Africa/Casablanca"
      })
  void rings_at_the_moments_that_were_asked_for_through_every_change_of_clocks(String name) {
    ZoneId zone = ZoneId.of(name);
    Instant until = SINCE.plus(Duration.ofDays(500));
    ICalendar read = read(ReminderCalendar.of(WANTED, SINCE, SINCE, zone, "place", "Longhold"));

    List<Instant> rings = new ArrayList<>();
    for (VEvent event : read.getEvents()) {
      LocalDateTime start = local(event.getDateStart().getValue().getRawComponents());
      List<String> days =
          event.getRecurrenceRule().getValue().getByDay().stream()
              .map(day -> day.getDay().name())
              .toList();
      start
          .toLocalDate()
          .datesUntil(LocalDate.ofInstant(until, zone).plusDays(1))
          .filter(date -> days.contains(date.getDayOfWeek().name()))
          .map(date -> date.atTime(start.toLocalTime()))
          .forEach(at -> rings.add(at.toInstant(offset(read, at))));
    }

    assertThat(rings.stream().sorted().filter(SINCE::isBefore).filter(at -> !at.isAfter(until)))
        .containsExactlyElementsOf(WANTED.moments(SINCE, until, zone))
        .hasSizeGreaterThan(600);
  }

  /** By the text alone, as RFC 5545 reads it: what began last holds. */
  private static ZoneOffset offset(ICalendar read, LocalDateTime at) {
    VTimezone zone = read.getTimezoneInfo().getComponents().iterator().next();
    Observance holds =
        Stream.concat(zone.getStandardTimes().stream(), zone.getDaylightSavingsTime().stream())
            .filter(part -> !began(part).isAfter(at))
            .max(Comparator.comparing(ReminderCalendarTest::began))
            .orElseThrow();
    return ZoneOffset.ofTotalSeconds(
        (int) (holds.getTimezoneOffsetTo().getValue().getMillis() / 1000));
  }

  private static LocalDateTime began(Observance part) {
    return local(part.getDateStart().getValue().getRawComponents());
  }

  private static LocalDateTime local(DateTimeComponents told) {
    return LocalDateTime.of(
        told.getYear(), told.getMonth(), told.getDate(), told.getHour(), told.getMinute());
  }

  @Test
  void tells_the_zone_for_years_from_the_day_of_the_answer() {
    ZoneId zone = ZoneId.of("Europe/Berlin");
    Instant now = SINCE.plus(Duration.ofDays(7 * 366));
    ICalendar read = read(ReminderCalendar.of(WANTED, SINCE, now, zone, "place", "Longhold"));

    LocalDateTime summer = LocalDateTime.of(2037, 7, 1, 9, 0);
    LocalDateTime summerOfOld = LocalDateTime.of(2027, 7, 1, 9, 0);
    assertThat(offset(read, summer)).isEqualTo(ZoneOffset.ofHours(2));
    assertThat(offset(read, summer.minusMonths(6))).isEqualTo(ZoneOffset.ofHours(1));
    assertThat(offset(read, summerOfOld)).isEqualTo(ZoneOffset.ofHours(2));
  }

  @Test
  void says_how_often_to_ask_in_the_words_of_the_standard() {
    assertThat(text("x")).contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n");
  }

  @Test
  void every_event_has_an_id_of_its_own_an_alarm_and_nobody_is_busy() {
    ICalendar read = read(text("Longhold: a few minutes for you"));

    assertThat(read.getEvents()).hasSize(3);
    assertThat(read.getEvents())
        .extracting(event -> event.getUid().getValue())
        .doesNotHaveDuplicates();
    assertThat(read.getEvents())
        .allSatisfy(
            event -> {
              assertThat(event.getSummary().getValue())
                  .isEqualTo("Longhold: a few minutes for you");
              assertThat(event.getTransparency().isTransparent()).isTrue();
              assertThat(event.getAlarms()).hasSize(1);
            });
    assertThat(read.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
  }

  @Test
  void says_the_same_again_and_differs_at_another_address() {
    assertThat(text("x")).isEqualTo(text("x"));
    assertThat(read(text("x")).getEvents().getFirst().getUid().getValue())
        .isNotEqualTo(
            read(ReminderCalendar.of(WANTED, SINCE, SINCE, ZoneId.of("UTC"), "elsewhere", "x"))
                .getEvents()
                .getFirst()
                .getUid()
                .getValue());
  }

  @Test
  void words_come_back_as_they_are_and_no_line_is_longer_than_75_octets() {
    String words = "Longhold: आपके लिए, कुछ; मिन\\ट";
    String text = text(words);

    assertThat(text.split("\r\n"))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(read(text).getEvents().getFirst().getSummary().getValue()).isEqualTo(words);
  }

  @Test
  void nothing_wanted_is_an_empty_calendar() {
    ICalendar read =
        read(ReminderCalendar.of(Reminders.NONE, SINCE, SINCE, ZoneId.of("Asia/Tokyo"), "p", "x"));

    assertThat(read.getEvents()).isEmpty();
  }

  private static String text(String words) {
    return ReminderCalendar.of(WANTED, SINCE, SINCE, ZoneId.of("Europe/Berlin"), "place", words);
  }

  private static ICalendar read(String text) {
    return Biweekly.parse(text).first();
  }
}
