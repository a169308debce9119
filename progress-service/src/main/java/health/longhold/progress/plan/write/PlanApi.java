package health.longhold.progress.plan.write;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.Role;
import health.longhold.kernel.RoutineId;
import health.longhold.progress.Current;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.plan.domain.ChosenStart;
import health.longhold.progress.plan.domain.Plan;
import health.longhold.progress.plan.domain.PlanCommand.EndPlan;
import health.longhold.progress.plan.domain.PlanCommand.PausePlan;
import health.longhold.progress.plan.domain.PlanCommand.PrescribePlan;
import health.longhold.progress.plan.domain.PlanCommand.ResumePlan;
import health.longhold.progress.plan.domain.PlanCommand.RevisePlan;
import health.longhold.progress.plan.domain.PlanEvent.EndReason;
import health.longhold.progress.plan.read.current.CurrentPlans;
import health.longhold.progress.plan.read.current.PlanFacts;
import health.longhold.progress.plan.read.current.PlanView;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.audit.AuditNote;
import health.longhold.starter.command.Commands;
import health.longhold.starter.web.At;
import health.longhold.starter.web.ETags;
import health.longhold.starter.web.IfMatch;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What clinicians and members do with a plan; every answer is the plan as it then stands. */
@RestController
@RequestMapping("/api/members/{memberId}/plan")
class PlanApi {
  private final Commands commands;
  private final CurrentMembers members;
  private final CurrentPlans plans;
  private final PlanFacts facts;
  private final At at;
  private final InstantSource clock;

  PlanApi(
      Commands commands,
      CurrentMembers members,
      CurrentPlans plans,
      PlanFacts facts,
      At at,
      InstantSource clock) {
    this.commands = commands;
    this.members = members;
    this.plans = plans;
    this.facts = facts;
    this.at = at;
    this.clock = clock;
  }

  /**
   * Proposes a plan made of routines, which waits for the member's agreement. 1 to 6 routines and 1
   * to 14 sessions a week (422). May be repeated with the same content; refused while another plan
   * is proposed or in force (409 PLAN_EXISTS).
   */
  @PostMapping
  @Permitted(Role.CLINICIAN)
  ResponseEntity<PlanView> prescribe(
      @PathVariable MemberId memberId, @RequestBody Prescription body) {
    Current<Plan> plan =
        commands.send(
            new PrescribePlan(
                memberId,
                body.planId(),
                facts.request(
                    memberId, body.routines(), body.sessionsPerWeek(), Start.chosen(body.starts())),
                checked(body.at())));
    return answer(HttpStatus.CREATED, plan);
  }

  /** Answers a member's plan as it stands, and any later version that waits for agreement. */
  @GetMapping
  @Permitted(value = Role.CLINICIAN, self = true)
  ResponseEntity<PlanView> plan(@PathVariable MemberId memberId) {
    return answer(HttpStatus.OK, plans.of(memberId));
  }

  /**
   * Accepts the newest proposed version of the member's plan. With {@code version} it agrees to
   * that one alone (409 VERSION_NOT_PROPOSED). May be repeated. The targets follow a moment later;
   * a paused plan has to be resumed first (409).
   */
  @PostMapping("/accept")
  @Permitted(self = true)
  ResponseEntity<PlanView> accept(
      @PathVariable MemberId memberId, @RequestBody Agreement body, IfMatch ifMatch) {
    return answer(
        HttpStatus.OK,
        commands.send(
            facts.acceptance(memberId, body.planId(), body.version(), at.check(body.at()), false),
            ifMatch.sequence()));
  }

  /**
   * Proposes another version of a plan, which waits for the member's agreement. The version in
   * force goes on until then. What asks for nothing new changes nothing.
   */
  @PostMapping("/revise")
  @Permitted(Role.CLINICIAN)
  ResponseEntity<PlanView> revise(
      @PathVariable MemberId memberId, @RequestBody Revision body, IfMatch ifMatch) {
    return answer(
        HttpStatus.OK,
        commands.send(
            new RevisePlan(
                memberId,
                body.planId(),
                facts.request(
                    memberId, body.routines(), body.sessionsPerWeek(), Start.chosen(body.starts())),
                checked(body.at())),
            ifMatch.sequence()));
  }

  /**
   * Pauses the plan in force, so that no prescription is issued until it is resumed. Those issued
   * before stay usable, but their sessions raise nothing. May be repeated; a plan that is over or
   * not accepted yet is refused (409).
   */
  @PostMapping("/pause")
  @Permitted(value = Role.CLINICIAN, self = true)
  ResponseEntity<PlanView> pause(
      @PathVariable MemberId memberId, @RequestBody Rest body, IfMatch ifMatch) {
    members.enrolled(memberId);
    return answer(
        HttpStatus.OK,
        commands.send(
            new PausePlan(memberId, body.planId(), checked(body.at())), ifMatch.sequence()));
  }

  /**
   * Resumes a paused plan. May be repeated; a plan that is over or not accepted yet is refused
   * (409).
   */
  @PostMapping("/resume")
  @Permitted(value = Role.CLINICIAN, self = true)
  ResponseEntity<PlanView> resume(
      @PathVariable MemberId memberId, @RequestBody Rest body, IfMatch ifMatch) {
    members.enrolled(memberId);
    return answer(
        HttpStatus.OK,
        commands.send(
            new ResumePlan(memberId, body.planId(), checked(body.at())), ifMatch.sequence()));
  }

  /**
   * Ends a member's plan, proposed or in force, with a coded reason. It cannot be resumed, but a
   * new one can be proposed. May be repeated; the first reason stands.
   */
  @PostMapping("/discharge")
  @Permitted(Role.CLINICIAN)
  ResponseEntity<PlanView> discharge(
      @PathVariable MemberId memberId, @RequestBody Discharge body, IfMatch ifMatch) {
    AuditNote.why(body.reason());
    members.enrolled(memberId);
    return answer(
        HttpStatus.OK,
        commands.send(
            new EndPlan(memberId, body.planId(), body.reason(), checked(body.at())),
            ifMatch.sequence()));
  }

  private Instant checked(@Nullable Instant given) {
    return given == null ? clock.instant() : at.check(given);
  }

  private static ResponseEntity<PlanView> answer(HttpStatus status, Current<Plan> plan) {
    return ResponseEntity.status(status)
        .eTag(ETags.of(plan.sequence()))
        .body(PlanView.of(plan.state()));
  }

  /**
   * A plan from routines, by default as the catalogue gives them; {@code at} is now if left out.
   */
  record Prescription(
      PlanId planId,
      List<RoutineId> routines,
      int sessionsPerWeek,
      @Nullable List<Start> starts,
      @Nullable Instant at) {}

  /** Another version of the plan the member has. */
  record Revision(
      @Nullable PlanId planId,
      List<RoutineId> routines,
      int sessionsPerWeek,
      @Nullable List<Start> starts,
      @Nullable Instant at) {}

  /** An exercise's start: another ladder, another dose, or both. */
  record Start(ExerciseId exerciseId, @Nullable String ladder, @Nullable Dose dose) {
    static List<ChosenStart> chosen(@Nullable List<Start> starts) {
      return starts == null
          ? List.of()
          : starts.stream()
              .map(start -> new ChosenStart(start.exerciseId, start.ladder, start.dose))
              .toList();
    }
  }

  /** The member's agreement; with {@code version} only to that one. */
  record Agreement(PlanId planId, @Nullable Integer version, Instant at) {}

  /** From when a plan rests or goes on; now if left out. */
  record Rest(@Nullable PlanId planId, @Nullable Instant at) {}

  /** Why a plan is over. */
  record Discharge(@Nullable PlanId planId, EndReason reason, @Nullable Instant at) {}
}
