package health.longhold.progress.reminder.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemindersTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalTime NINE = LocalTime.of(9, 0);

  @ParameterizedTest
  @CsvSource({
    "09:00, 17:00, 3, 11:00;13:00;15:00",
    "09:00, 17:00, 1, 13:00",
    "09:00, 10:00, 2, 09:20;09:40",
    "08:10, 16:50, 2, 11:05;13:55"
  })
  void between_meetings_are_spread_evenly_and_on_round_minutes(
      LocalTime from, LocalTime to, int times, String expected) {
    Reminders wanted =
        new Reminders(List.of(DayOfWeek.MONDAY), List.of(), new BetweenMeetings(from, to, times));

    assertThat(wanted.ofDay()).extracting(LocalTime::toString).containsExactly(expected.split(";"));
  }

  @Test
  void a_time_that_was_asked_for_twice_comes_once_and_in_order() {
    Reminders wanted =
        new Reminders(
            List.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            List.of(LocalTime.of(13, 0), NINE, NINE),
            new BetweenMeetings(NINE, LocalTime.of(17, 0), 1));

    assertThat(wanted.days()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    assertThat(wanted.ofDay()).containsExactly(NINE, LocalTime.of(13, 0));
  }

  @ParameterizedTest
  @CsvSource({"09:00, 17:00, 0", "09:00, 17:00, 7", "09:00, 09:59, 2", "17:00, 09:00, 1"})
  void what_leaves_no_room_between_is_refused(LocalTime from, LocalTime to, int times) {
    assertThatThrownBy(() -> new BetweenMeetings(from, to, times))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("expected ");
  }

  @Test
  void times_need_a_day_and_whole_minutes_and_are_few() {
    List<DayOfWeek> monday = List.of(DayOfWeek.MONDAY);
    refused(() -> new Reminders(List.of(), List.of(NINE), null));
    refused(() -> new Reminders(monday, List.of(NINE.plusSeconds(1)), null));
    List<LocalTime> nine = IntStream.range(0, 9).mapToObj(hour -> LocalTime.of(hour, 0)).toList();
    refused(() -> new Reminders(monday, nine, null));
    assertThat(new Reminders(monday, nine.subList(0, 8), null).ofDay()).hasSize(8);
  }

  @Test
  void a_local_time_stays_when_clocks_change() {
    Reminders wanted = new Reminders(List.of(DayOfWeek.values()), List.of(NINE), null);

    List<Instant> moments =
        wanted.moments(
            Instant.parse("2026-10-24T00:00:00Z"), Instant.parse("2026-10-26T12:00:00Z"), BERLIN);

    assertThat(moments)
        .containsExactly(
            Instant.parse("2026-10-24T07:00:00Z"),
            Instant.parse("2026-10-25T08:00:00Z"),
            Instant.parse("2026-10-26T08:00:00Z"));
  }

  @Test
  void a_time_that_is_skipped_comes_later_and_one_that_comes_twice_comes_once() {
    Reminders wanted = new Reminders(List.of(DayOfWeek.SUNDAY), List.of(LocalTime.of(2, 30)), null);

    assertThat(
            wanted.moments(
                Instant.parse("2026-03-28T12:00:00Z"),
                Instant.parse("2026-03-29T12:00:00Z"),
                BERLIN))
        .containsExactly(Instant.parse("2026-03-29T01:30:00Z"));
    assertThat(
            wanted.moments(
                Instant.parse("2026-10-24T12:00:00Z"),
                Instant.parse("2026-10-25T12:00:00Z"),
                BERLIN))
        .containsExactly(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Test
  void moments_begin_after_now_on_the_members_own_day() {
    Reminders wanted = new Reminders(List.of(DayOfWeek.TUESDAY), List.of(LocalTime.of(1, 0)), null);

    // Monday evening in London is Tuesday morning in India
    assertThat(
            wanted.moments(
                Instant.parse("2026-11-23T19:30:00Z"),
                Instant.parse("2026-11-24T19:30:00Z"),
                ZoneId.of("Asia/Kolkata")))
        .isEmpty();
    assertThat(
            wanted.moments(
                Instant.parse("2026-11-23T19:29:59Z"),
                Instant.parse("2026-11-23T19:30:00Z"),
                ZoneId.of("Asia/Kolkata")))
        .containsExactly(Instant.parse("2026-11-23T19:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE/"
      })
  void an_address_that_could_be_guessed_is_refused(String secret) {
    refused(() -> new CalendarSecret(secret));
  }

  @Test
  void an_address_is_never_written_out() {
    CalendarSecret secret = new CalendarSecret("AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE");

    assertThat(secret.toString()).doesNotContain("AbCd");
    assertThat(secret.hash()).hasSize(64).doesNotContain("AbCd");
  }

  private static void refused(ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("expected ");
  }
}
