package health.longhold.progress.today.read.day;

import health.longhold.kernel.Actor;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.progress.Current;
import health.longhold.progress.member.domain.Member.Enrolled;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.plan.read.current.CurrentPlans;
import health.longhold.progress.plan.read.current.PlanView;
import health.longhold.progress.practice.read.kept.Practice;
import health.longhold.progress.practice.read.kept.Practices;
import health.longhold.progress.progression.domain.Progression;
import health.longhold.progress.progression.domain.Standing;
import health.longhold.progress.progression.read.targets.CurrentProgressions;
import health.longhold.progress.progression.read.targets.MemberTargetRows;
import health.longhold.progress.progression.read.targets.TargetsView;
import health.longhold.progress.today.read.day.Day.PartOfDay;
import health.longhold.progress.today.read.day.Day.Stage;
import health.longhold.progress.today.read.day.Day.Week;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a member's day is made of. */
@Component
class Days {
  private static final int NOON = 12;
  private static final int EVENING = 17;

  /** As long as evidence lasts, a change can tell what it rests on. */
  private static final int LOOKED_BACK_DAYS = 60;

  private final CurrentMembers members;
  private final CurrentPlans plans;
  private final CurrentProgressions progressions;
  private final MemberTargetRows targets;
  private final Practices practices;
  private final RecentChanges changes;
  private final PlannedRoutines routines;
  private final InstantSource clock;

  Days(
      CurrentMembers members,
      CurrentPlans plans,
      CurrentProgressions progressions,
      MemberTargetRows targets,
      Practices practices,
      RecentChanges changes,
      PlannedRoutines routines,
      InstantSource clock) {
    this.members = members;
    this.plans = plans;
    this.progressions = progressions;
    this.targets = targets;
    this.practices = practices;
    this.changes = changes;
    this.routines = routines;
    this.clock = clock;
  }

  Day of(Actor actor) {
    MemberId memberId = MemberId.of(actor.subject());
    Enrolled member = members.oneself(actor);
    ZonedDateTime now = clock.instant().atZone(ZoneId.of(member.zone()));
    PlanView plan = plans.find(memberId).map(Current::state).map(PlanView::of).orElse(null);
    TargetsView view = targets.find(actor.tenant().value(), memberId).orElse(null);
    Standing standing =
        progressions
            .find(memberId)
            .map(Current<Progression>::state)
            .map(Progression::now)
            .orElse(null);
    Stage stage = stage(plan, view, now.toInstant());
    LocalDate today = now.toLocalDate();
    List<Practice> practiced =
        practices.since(actor.tenant(), memberId, today.minusDays(LOOKED_BACK_DAYS));
    if (plan == null || view == null || stage == Stage.PROPOSED || stage == Stage.PREPARING) {
      return bare(now, stage, member, plan);
    }
    List<Day.Change> changed = changes.of(actor, view, standing, practiced);
    Map<ExerciseId, TargetsView.Target> byId =
        view.targets().stream()
            .collect(Collectors.toMap(TargetsView.Target::exerciseId, Function.identity()));
    return new Day(
        today,
        partOf(now),
        stage,
        morningOf(standing, now),
        member.clinicalCover(),
        plan,
        routines.of(plan, byId, changed),
        changed,
        waiting(view),
        withheld(view),
        week(plan, practiced, today),
        view.suspension() == null ? null : view.suspension().level());
  }

  private static Day bare(
      ZonedDateTime now, Stage stage, Enrolled member, @Nullable PlanView plan) {
    return new Day(
        now.toLocalDate(),
        partOf(now),
        stage,
        null,
        member.clinicalCover(),
        plan,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Week(0, plan == null ? 0 : plan.sessionsPerWeek(), false),
        null);
  }

  private static PartOfDay partOf(ZonedDateTime now) {
    if (now.getHour() < NOON) {
      return PartOfDay.MORNING;
    }
    return now.getHour() < EVENING ? PartOfDay.AFTERNOON : PartOfDay.EVENING;
  }

  private static Stage stage(@Nullable PlanView plan, @Nullable TargetsView view, Instant now) {
    if (plan == null) {
      return Stage.NO_PLAN;
    }
    boolean adopted =
        view != null && view.planId().equals(plan.planId()) && view.planVersion() >= plan.version();
    return switch (plan.state()) {
      case PROPOSED -> Stage.PROPOSED;
      case ENDED -> Stage.ENDED;
      case ACTIVE, PAUSED -> adopted ? underWay(plan, view, now) : Stage.PREPARING;
    };
  }

  private static Stage underWay(PlanView plan, @Nullable TargetsView view, Instant now) {
    if (view == null || view.suspension() != null) {
      return Stage.STOPPED;
    }
    if (plan.state() == PlanView.State.PAUSED) {
      return Stage.PAUSED;
    }
    Instant until = view.screeningValidUntil();
    return until == null || !until.isAfter(now) ? Stage.SCREENING_DUE : Stage.READY;
  }

  private static @Nullable Integer morningOf(@Nullable Standing standing, ZonedDateTime now) {
    return standing == null
        ? null
        : standing.checkIns().stream()
            .filter(each -> each.at().atZone(now.getZone()).toLocalDate().equals(now.toLocalDate()))
            .reduce((_, later) -> later)
            .map(Standing.CheckIn::score)
            .orElse(null);
  }

  private static List<Day.Waiting> waiting(TargetsView view) {
    return view.targets().stream()
        .flatMap(
            target -> {
              TargetsView.Proposal raise = target.proposal();
              return raise == null
                  ? List.<Day.Waiting>of().stream()
                  : raise.awaits().stream()
                      .map(
                          awaited ->
                              new Day.Waiting(
                                  target.exerciseId(),
                                  target.name(),
                                  target.target(),
                                  raise.to(),
                                  awaited));
            })
        .toList();
  }

  private static List<Day.Withheld> withheld(TargetsView view) {
    return view.targets().stream()
        .filter(target -> target.withheld() != null)
        .map(
            target ->
                new Day.Withheld(
                    target.exerciseId(), target.name(), String.valueOf(target.withheld())))
        .toList();
  }

  private static Week week(PlanView plan, List<Practice> practiced, LocalDate today) {
    LocalDate monday = today.with(DayOfWeek.MONDAY);
    List<Practice> done = practiced.stream().filter(Practice::performed).toList();
    return new Week(
        (int)
            done.stream()
                .filter(each -> !each.day().isBefore(monday))
                .map(Practice::sessionId)
                .distinct()
                .count(),
        plan.sessionsPerWeek(),
        done.stream().anyMatch(each -> each.day().equals(today)));
  }
}
