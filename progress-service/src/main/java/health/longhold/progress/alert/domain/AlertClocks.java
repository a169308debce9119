package health.longhold.progress.alert.domain;

import health.longhold.kernel.ScreeningLevel;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;

/**
 * How soon somebody must look, by level, as data. A working day is any but {@code restDays}, in the
 * time zone given; public holidays are not known here. What happened longer than {@code urgentFor}
 * ago and is told only now (a late journal, an import) is no emergency any more.
 */
public record AlertClocks(
    Map<ScreeningLevel, Clock> byLevel, Set<DayOfWeek> restDays, Duration urgentFor) {

  /** Refuses data that would leave an alert without a clock, or a week without work. */
  public AlertClocks {
    byLevel = Map.copyOf(byLevel);
    restDays = Set.copyOf(restDays);
    if (byLevel.size() != ScreeningLevel.values().length - 1
        || byLevel.containsKey(ScreeningLevel.NONE)) {
      throw new IllegalArgumentException("expected a clock for every level but NONE");
    }
    if (restDays.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("expected a working day");
    }
  }

  /** When an alert raised now, about what happened then, must have been acknowledged. */
  public Instant acknowledgeBy(
      ScreeningLevel level, Instant happenedAt, Instant raisedAt, ZoneId zone) {
    boolean late = happenedAt.isBefore(raisedAt.minus(urgentFor));
    ScreeningLevel now = late && level == ScreeningLevel.EMERGENCY ? ScreeningLevel.REFER : level;
    Clock clock = byLevel.get(now);
    if (clock == null) {
      throw new IllegalArgumentException("expected a level that alerts: " + level);
    }
    ZonedDateTime due = raisedAt.atZone(zone);
    for (int left = clock.workingDays(); left > 0; ) {
      due = due.plusDays(1);
      if (!restDays.contains(due.getDayOfWeek())) {
        left--;
      }
    }
    return due.toInstant().plus(clock.within());
  }

  /** So many working days, and then this long. */
  public record Clock(int workingDays, Duration within) {}
}
