package health.longhold.progress.reminder.read.wanted;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.progress.reminder.domain.BetweenMeetings;
import health.longhold.starter.export.MemberExportPart;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * When the member is reminded, and since when a calendar is; its address is known to them alone.
 */
@Component
@Order(12)
record ReminderExport(ReminderRows rows, CalendarAddresses calendars) implements MemberExportPart {

  @Override
  public String name() {
    return "reminders";
  }

  @Override
  public @Nullable Object about(MemberId memberId, ProgrammeId programme) {
    return rows.find(programme, memberId)
        .map(
            wanted ->
                new Asked(
                    wanted.since(),
                    wanted.reminders().days(),
                    wanted.reminders().times(),
                    wanted.reminders().between(),
                    calendars.since(programme, memberId).orElse(null)))
        .orElse(null);
  }

  private record Asked(
      Instant since,
      List<DayOfWeek> days,
      List<LocalTime> times,
      @Nullable BetweenMeetings betweenMeetings,
      @Nullable Instant calendarSince) {}
}
