package health.longhold.progress.reminder.read.wanted;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.reminder.domain.BetweenMeetings;
import health.longhold.progress.reminder.domain.Reminders;
import health.longhold.starter.access.Permitted;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** When a member is reminded, on which days, and where else. */
@Controller
class RemindersPage {
  /** Where nothing is set yet: five working days, and nothing that rings by itself. */
  private static final Set<DayOfWeek> OFFERED_DAYS =
      Set.copyOf(List.of(DayOfWeek.values()).subList(0, DayOfWeek.FRIDAY.getValue()));

  private static final BetweenMeetings OFFERED =
      new BetweenMeetings(LocalTime.of(9, 0), LocalTime.of(17, 0), 3);

  private final CurrentMembers members;
  private final ReminderRows rows;
  private final CalendarAddresses calendars;

  RemindersPage(CurrentMembers members, ReminderRows rows, CalendarAddresses calendars) {
    this.members = members;
    this.rows = rows;
    this.calendars = calendars;
  }

  @GetMapping("/my/reminders")
  @Permitted(Role.MEMBER)
  String reminders(Actor actor, Model model, Locale locale) {
    MemberId memberId = MemberId.of(actor.subject());
    ZoneId zone = ZoneId.of(members.oneself(actor).zone());
    Reminders wanted =
        rows.find(actor.tenant(), memberId)
            .map(ReminderRows.Wanted::reminders)
            .orElse(Reminders.NONE);
    BetweenMeetings between = wanted.between();
    model.addAttribute("memberId", actor.subject());
    model.addAttribute("zone", zone.getDisplayName(TextStyle.FULL, locale));
    model.addAttribute("week", DayOfWeek.values());
    model.addAttribute("days", wanted.days().isEmpty() ? OFFERED_DAYS : Set.copyOf(wanted.days()));
    model.addAttribute("times", wanted.times());
    model.addAttribute("spread", between != null);
    model.addAttribute("between", between == null ? OFFERED : between);
    model.addAttribute("most", BetweenMeetings.MOST);
    model.addAttribute("mostTimes", Reminders.MOST_TIMES);
    model.addAttribute("ofDay", wanted.ofDay());
    model.addAttribute("calendar", calendars.since(actor.tenant(), memberId).isPresent());
    return "reminder/reminders";
  }
}
