package health.longhold.platform.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CalendarTest {
  @Test
  void a_running_calendar_begins_on_a_monday_and_is_open_from_the_last_answered_morning() {
    ZoneId zone = ZoneId.of("Asia/Kolkata");
    Calendar running = Calendar.running(LocalDate.of(2026, 11, 25), zone, 12);

    assertThat(running.start()).isEqualTo(LocalDate.of(2026, 8, 31));
    assertThat(running.openFrom(Instant.parse("2026-11-25T04:29:59Z"))).isEqualTo(85);
    assertThat(running.openFrom(Instant.parse("2026-11-25T04:30:00Z"))).isEqualTo(86);
  }

  private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

  @Test
  void ends_on_the_last_sunday_that_is_not_in_the_future() {
    Calendar saturday = Calendar.endingBy(Instant.parse("2026-11-21T10:00:00Z"), KOLKATA, 12);
    Calendar sunday = Calendar.endingBy(Instant.parse("2026-11-22T10:00:00Z"), KOLKATA, 12);

    assertThat(saturday.start().plusDays(83)).isEqualTo(LocalDate.of(2026, 11, 15));
    assertThat(sunday.start().plusDays(83)).isEqualTo(LocalDate.of(2026, 11, 22));
  }

  @Test
  void counts_days_in_the_members_zone() {
    Calendar calendar = new Calendar(LocalDate.of(2026, 8, 31), KOLKATA);

    assertThat(calendar.dayOf(Instant.parse("2026-08-31T18:29:59Z"))).isZero();
    assertThat(calendar.dayOf(Instant.parse("2026-08-31T18:30:00Z"))).isEqualTo(1);
    assertThat(calendar.at(1, Calendar.MORNING)).isEqualTo("2026-09-01T02:00:00Z");
  }
}
