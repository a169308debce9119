package health.longhold.progress.reminder.read.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import health.longhold.progress.reminder.domain.BetweenMeetings;
import health.longhold.progress.reminder.domain.Reminders;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
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
    ICalendar read = read(ReminderCalendar.of(WANTED, SINCE, zone, "place", "Longhold"));

    List<Instant> rings = new ArrayList<>();
    for (VEvent event : read.getEvents()) {
      // the zone as the text describes it, not as this machine knows it
      TimeZone told = read.getTimezoneInfo().getTimezone(event.getDateStart()).getTimeZone();
      DateIterator dates = event.getDateIterator(told);
      for (Instant at = dates.next().toInstant();
          !at.isAfter(until);
          at = dates.next().toInstant()) {
        rings.add(at);
      }
    }

    assertThat(rings.stream().sorted().filter(SINCE::isBefore))
        .isEqualTo(WANTED.moments(SINCE, until, zone))
        .hasSizeGreaterThan(600);
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
    assertThat(read.validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
  }

  @Test
  void says_the_same_again_and_differs_at_another_address() {
    assertThat(text("x")).isEqualTo(text("x"));
    assertThat(read(text("x")).getEvents().getFirst().getUid().getValue())
        .isNotEqualTo(
            read(ReminderCalendar.of(WANTED, SINCE, ZoneId.of("UTC"), "elsewhere", "x"))
                .getEvents()
                .getFirst()
                .getUid()
                .getValue());
  }

  @Test
  void words_of_any_script_and_length_come_back_and_no_line_is_too_long() {
    String words = "आपके लिए कुछ मिनट, और एक; दूसरा \\ तीसरा ".repeat(4).strip();
    String text = text(words);

    assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.length()).isLessThan(76));
    assertThat(text.getBytes(UTF_8)).isNotEmpty();
    assertThat(read(text).getEvents().getFirst().getSummary().getValue()).isEqualTo(words);
  }

  @Test
  void nothing_wanted_is_an_empty_calendar() {
    ICalendar read =
        read(ReminderCalendar.of(Reminders.NONE, Instant.EPOCH, ZoneId.of("Asia/Tokyo"), "p", "x"));

    assertThat(read.getEvents()).isEmpty();
  }

  private static String text(String words) {
    return ReminderCalendar.of(WANTED, SINCE, ZoneId.of("Europe/Berlin"), "place", words);
  }

  private static ICalendar read(String text) {
    return Biweekly.parse(text).first();
  }
}
