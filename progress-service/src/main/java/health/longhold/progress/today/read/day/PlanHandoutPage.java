package health.longhold.progress.today.read.day;

import health.longhold.kernel.Actor;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.kernel.RoutineId;
import health.longhold.progress.Current;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.plan.domain.PlannedExercise;
import health.longhold.progress.plan.read.current.CurrentPlans;
import health.longhold.progress.plan.read.current.PlanView;
import health.longhold.progress.progression.read.targets.MemberTargetRows;
import health.longhold.progress.progression.read.targets.TargetsView;
import health.longhold.starter.access.Permitted;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A routine of a plan on paper, with the member's own targets. The sheet names nobody: it hangs on
 * walls. Figures and steps are the catalogue's, which the page fetches.
 */
@Controller
class PlanHandoutPage {
  private static final String VIEW = "today/handout";

  private final CurrentMembers members;
  private final CurrentPlans plans;
  private final MemberTargetRows targets;
  private final PlannedRoutines routines;
  private final InstantSource clock;

  PlanHandoutPage(
      CurrentMembers members,
      CurrentPlans plans,
      MemberTargetRows targets,
      PlannedRoutines routines,
      InstantSource clock) {
    this.members = members;
    this.plans = plans;
    this.targets = targets;
    this.routines = routines;
    this.clock = clock;
  }

  @GetMapping("/my/plan/handout")
  @Permitted(Role.MEMBER)
  String own(
      @RequestParam @Nullable RoutineId routine,
      @RequestParam(defaultValue = "A4") Paper paper,
      Actor actor,
      Model model) {
    model.addAttribute("back", "/today");
    show(MemberId.of(actor.subject()), routine, paper, actor, model);
    return VIEW;
  }

  @GetMapping("/clinician/members/{memberId}/handout")
  @Permitted(Role.CLINICIAN)
  String ofMember(
      @PathVariable MemberId memberId,
      @RequestParam @Nullable RoutineId routine,
      @RequestParam(defaultValue = "A4") Paper paper,
      Actor actor,
      Model model) {
    model.addAttribute("back", "/clinician/members/" + memberId);
    show(memberId, routine, paper, actor, model);
    return VIEW;
  }

  private void show(
      MemberId memberId, @Nullable RoutineId wanted, Paper paper, Actor actor, Model model) {
    ZoneId zone = ZoneId.of(members.enrolled(memberId).zone());
    model.addAttribute("paper", paper);
    model.addAttribute("papers", List.of(Paper.values()));
    model.addAttribute("day", LocalDate.ofInstant(clock.instant(), zone));
    plans
        .find(memberId)
        .map(Current::state)
        .map(PlanView::of)
        .filter(PlanHandoutPage::isAgreed)
        .ifPresent(plan -> show(plan, targets(actor, memberId), wanted, model));
  }

  private void show(
      PlanView plan,
      Map<ExerciseId, TargetsView.Target> targets,
      @Nullable RoutineId wanted,
      Model model) {
    List<Day.Routine> all = routines.of(plan, targets, List.of());
    all.stream()
        .filter(each -> wanted == null || each.routineId().equals(wanted))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .ifPresent(routine -> model.addAttribute("routine", routine));
    model.addAttribute("routines", all);
    model.addAttribute(
        "exercises",
        plan.exercises().stream()
            .collect(Collectors.toMap(PlannedExercise::exerciseId, Function.identity())));
    model.addAttribute("sessionsPerWeek", plan.sessionsPerWeek());
  }

  private static boolean isAgreed(PlanView plan) {
    return plan.state() == PlanView.State.ACTIVE || plan.state() == PlanView.State.PAUSED;
  }

  private Map<ExerciseId, TargetsView.Target> targets(Actor actor, MemberId memberId) {
    return targets
        .find(actor.tenant().value(), memberId)
        .map(TargetsView::targets)
        .orElse(List.of())
        .stream()
        .collect(Collectors.toMap(TargetsView.Target::exerciseId, Function.identity()));
  }

  /** The sheets there are: most of the world's, and North America's. */
  enum Paper {
    A4,
    LETTER;

    /** As style sheets have it. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
