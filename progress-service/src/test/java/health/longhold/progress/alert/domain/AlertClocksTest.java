package health.longhold.progress.alert.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.alert.domain.AlertClocks.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertClocksTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private final AlertClocks clocks =
      new AlertClocks(
          Map.of(
              ScreeningLevel.EMERGENCY, new Clock(0, Duration.ofMinutes(15)),
              ScreeningLevel.REFER, new Clock(2, Duration.ZERO),
              ScreeningLevel.WATCH, new Clock(2, Duration.ZERO)),
          Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
          Duration.ofHours(24));

  @Test
  void an_emergency_has_minutes_on_any_day() {
    Instant sunday = Instant.parse("2026-09-06T23:50:00Z");
    assertThat(clocks.acknowledgeBy(ScreeningLevel.EMERGENCY, sunday, sunday, PARIS))
        .isEqualTo(Instant.parse("2026-09-07T00:05:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-31T10:00:00Z, 2026-09-02T10:00:00Z, Monday to Wednesday",
    "2026-09-03T10:00:00Z, 2026-09-07T10:00:00Z, Thursday to Monday",
    "2026-09-05T10:00:00Z, 2026-09-08T10:00:00Z, Saturday to Tuesday",
    "2026-10-23T10:00:00Z, 2026-10-27T11:00:00Z, over the end of summer time"
  })
  void a_referral_has_two_working_days_of_the_member(Instant raised, Instant due, String why) {
    assertThat(clocks.acknowledgeBy(ScreeningLevel.REFER, raised, raised, PARIS))
        .as(why)
        .isEqualTo(due);
  }

  @Test
  void the_weekend_is_the_members() {
    Instant fridayEveningInParis = Instant.parse("2026-09-04T20:00:00Z");
    assertThat(
            clocks.acknowledgeBy(
                ScreeningLevel.REFER,
                fridayEveningInParis,
                fridayEveningInParis,
                ZoneId.of("Pacific/Auckland")))
        .isEqualTo(Instant.parse("2026-09-07T20:00:00Z"));
  }

  @Test
  void an_emergency_told_of_late_has_the_referrals_clock() {
    Instant monday = Instant.parse("2026-08-31T10:00:00Z");
    Instant justInTime = monday.minus(Duration.ofHours(24));
    assertThat(clocks.acknowledgeBy(ScreeningLevel.EMERGENCY, justInTime, monday, PARIS))
        .isEqualTo(Instant.parse("2026-08-31T10:15:00Z"));
    assertThat(
            clocks.acknowledgeBy(
                ScreeningLevel.EMERGENCY, justInTime.minusMillis(1), monday, PARIS))
        .isEqualTo(Instant.parse("2026-09-02T10:00:00Z"));
  }

  @Test
  void data_without_a_clock_for_a_level_is_refused() {
    assertThatThrownBy(() -> new AlertClocks(Map.of(), Set.of(), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new AlertClocks(clocks.byLevel(), Set.of(DayOfWeek.values()), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
