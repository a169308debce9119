package health.longhold.progress.today.read.day;

import health.longhold.kernel.Actor;
import health.longhold.kernel.Role;
import health.longhold.progress.plan.read.current.PlanView;
import health.longhold.progress.screening.domain.Questionnaire;
import health.longhold.starter.access.Permitted;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a member is to do today, and the part of it that is fetched again while it settles. */
@Controller
class TodayPage {
  private final Days days;
  private final PlannedRoutines routines;
  private final Questionnaire questions;
  private final String emergencyNumber;

  TodayPage(
      Days days,
      PlannedRoutines routines,
      Questionnaire questions,
      @Value("${longhold.emergency-number}") String emergencyNumber) {
    this.days = days;
    this.routines = routines;
    this.questions = questions;
    this.emergencyNumber = emergencyNumber;
  }

  @GetMapping("/today")
  @Permitted(Role.MEMBER)
  String today(Actor actor, Model model) {
    show(actor, model);
    return "today/today";
  }

  /** Everything below the heading. */
  @GetMapping("/today/now")
  @Permitted(Role.MEMBER)
  String now(Actor actor, Model model) {
    show(actor, model);
    return "today/now :: now";
  }

  private void show(Actor actor, Model model) {
    Day day = days.of(actor);
    model.addAttribute("day", day);
    model.addAttribute("memberId", actor.subject());
    if (day.stopped() != null) {
      model.addAttribute("emergencyNumber", emergencyNumber);
      model.addAttribute("advice", questions.adviceFor(day.stopped(), day.cover()));
    }
    PlanView plan = day.plan();
    if (plan != null && day.stage() == Day.Stage.PROPOSED) {
      model.addAttribute(
          "offer",
          new Offer(
              plan.version(),
              plan.sessionsPerWeek(),
              routines.proposed(plan.routines(), plan.exercises())));
    }
    PlanView.Proposal later = plan == null ? null : plan.proposal();
    if (later != null) {
      model.addAttribute(
          "offer",
          new Offer(
              later.version(),
              later.sessionsPerWeek(),
              routines.proposed(later.routines(), later.exercises())));
    }
  }

  /** A version of the plan that waits for the member's yes. */
  record Offer(int version, int sessionsPerWeek, List<Day.Routine> routines) {}
}
