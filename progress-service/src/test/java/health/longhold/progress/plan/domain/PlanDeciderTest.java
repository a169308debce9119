package health.longhold.progress.plan.domain;

import static health.longhold.progress.plan.domain.PlanFixture.ANNA;
import static health.longhold.progress.plan.domain.PlanFixture.DOORWAY;
import static health.longhold.progress.plan.domain.PlanFixture.LIFT;
import static health.longhold.progress.plan.domain.PlanFixture.MONDAY;
import static health.longhold.progress.plan.domain.PlanFixture.OTHER;
import static health.longhold.progress.plan.domain.PlanFixture.PLAN;
import static health.longhold.progress.plan.domain.PlanFixture.request;
import static health.longhold.progress.plan.domain.PlanFixture.routine;
import static health.longhold.progress.plan.domain.PlanRejection.AGREED_SINCE;
import static health.longhold.progress.plan.domain.PlanRejection.PLAN_ENDED;
import static health.longhold.progress.plan.domain.PlanRejection.PLAN_EXISTS;
import static health.longhold.progress.plan.domain.PlanRejection.PLAN_ID_REUSED;
import static health.longhold.progress.plan.domain.PlanRejection.PLAN_NOT_ACCEPTED;
import static health.longhold.progress.plan.domain.PlanRejection.PLAN_PAUSED;
import static health.longhold.progress.plan.domain.PlanRejection.PLAN_UNKNOWN;
import static health.longhold.progress.plan.domain.PlanRejection.VERSION_NOT_PROPOSED;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.DeciderSpec;
import health.longhold.kernel.PlanId;
import health.longhold.progress.plan.domain.PlanCommand.AcceptPlan;
import health.longhold.progress.plan.domain.PlanCommand.EndPlan;
import health.longhold.progress.plan.domain.PlanCommand.PausePlan;
import health.longhold.progress.plan.domain.PlanCommand.PrescribePlan;
import health.longhold.progress.plan.domain.PlanCommand.ResumePlan;
import health.longhold.progress.plan.domain.PlanCommand.RevisePlan;
import health.longhold.progress.plan.domain.PlanEvent.EndReason;
import health.longhold.progress.plan.domain.PlanEvent.PlanAccepted;
import health.longhold.progress.plan.domain.PlanEvent.PlanEnded;
import health.longhold.progress.plan.domain.PlanEvent.PlanPaused;
import health.longhold.progress.plan.domain.PlanEvent.PlanProposed;
import health.longhold.progress.plan.domain.PlanEvent.PlanResumed;
import health.longhold.progress.plan.domain.PlanEvent.PlanRevised;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanDeciderTest {
  private static final PlanRequest FIRST = request(routine("relief", DOORWAY, LIFT));
  private static final PlanRequest SECOND = request(routine("break", DOORWAY));

  private final DeciderSpec<Plan, PlanCommand, PlanEvent> spec =
      DeciderSpec.of(new Plan.None(), PlanDecider::decide, PlanDecider::evolve);
  private final PlanEvent proposed =
      new PlanProposed(
          ANNA, PLAN, 1, PlanDraft.of(FIRST), "gradual-hold@1", AgeBand.FROM_18, MONDAY);
  private final PlanEvent revised =
      new PlanRevised(
          ANNA, PLAN, 2, PlanDraft.of(SECOND), "gradual-hold@1", AgeBand.FROM_18, MONDAY);
  private final PlanEvent accepted = acceptance(1, FIRST);
  private final PlanEvent paused = new PlanPaused(ANNA, PLAN, MONDAY);
  private final PlanEvent resumed = new PlanResumed(ANNA, PLAN, MONDAY);
  private final PlanEvent ended = new PlanEnded(ANNA, PLAN, MONDAY, EndReason.GOAL_REACHED);
  private final EndPlan end = new EndPlan(ANNA, PLAN, EndReason.GOAL_REACHED, MONDAY);

  @Test
  void is_proposed_by_a_clinician_and_in_force_once_the_member_agrees() {
    spec.when(prescribe(PLAN, FIRST)).then(proposed);
    spec.given(proposed).when(accept(null)).then(accepted);
  }

  @Test
  void repeats_change_nothing() {
    spec.given(proposed).when(prescribe(PLAN, FIRST)).thenNothing();
    spec.given(proposed, accepted).when(prescribe(PLAN, FIRST)).thenNothing();
    spec.given(proposed, accepted).when(accept(1)).thenNothing();
    spec.given(proposed, accepted, paused).when(pause(PLAN)).thenNothing();
    spec.given(proposed, accepted).when(resume(PLAN)).thenNothing();
    spec.given(proposed, accepted, ended).when(end).thenNothing();
    spec.given(proposed, accepted).when(revise(FIRST)).thenNothing();
  }

  @Test
  void a_plan_id_names_one_plan() {
    spec.given(proposed).when(prescribe(PLAN, SECOND)).rejected(PLAN_ID_REUSED);
    spec.given(proposed, ended).when(prescribe(PLAN, FIRST)).rejected(PLAN_ENDED);
  }

  @Test
  void a_member_has_one_plan_at_a_time() {
    spec.given(proposed)
        .when(prescribe(OTHER, SECOND))
        .rejected(PLAN_EXISTS, Map.of("planId", PLAN.value()));
    spec.given(proposed, accepted).when(prescribe(OTHER, SECOND)).rejected(PLAN_EXISTS);
    spec.given(proposed, accepted, paused).when(prescribe(OTHER, SECOND)).rejected(PLAN_EXISTS);
  }

  @Test
  void another_plan_follows_an_ended_one() {
    spec.given(proposed, accepted, ended)
        .when(prescribe(OTHER, FIRST))
        .then(
            new PlanProposed(
                ANNA, OTHER, 1, PlanDraft.of(FIRST), "gradual-hold@1", AgeBand.FROM_18, MONDAY));
  }

  @Test
  void a_revision_needs_its_own_agreement() {
    spec.given(proposed, accepted).when(revise(SECOND)).then(revised);
    spec.given(proposed, accepted, revised).when(accept(2)).then(acceptance(2, SECOND));
  }

  @Test
  void an_agreement_is_in_force_after_the_one_before_whatever_the_phone_says() {
    Instant earlier = MONDAY.minusSeconds(120);

    spec.given(proposed, accepted, revised)
        .when(accept(2, earlier, false))
        .then(acceptance(2, SECOND));
    spec.given(proposed, accepted, revised)
        .when(accept(2, earlier, true))
        .rejected(AGREED_SINCE, Map.of("field", "at", "allowed", "from " + MONDAY + " on"));
    spec.given(proposed, accepted, ended, proposed)
        .when(accept(1, earlier, true))
        .rejected(AGREED_SINCE);
  }

  @Test
  void an_unaccepted_proposal_can_be_revised() {
    spec.given(proposed).when(revise(SECOND)).then(revised);
    spec.given(proposed, revised).when(accept(null)).then(acceptance(2, SECOND));
  }

  @Test
  void a_member_agrees_only_to_what_they_saw() {
    spec.given(proposed, revised)
        .when(accept(1))
        .rejected(VERSION_NOT_PROPOSED, Map.of("proposed", 2));
  }

  @Test
  void a_plan_in_force_rests_and_goes_on() {
    spec.given(proposed, accepted).when(pause(null)).then(paused);
    spec.given(proposed, accepted, paused).when(resume(null)).then(resumed);
    spec.given(proposed, accepted, paused, resumed).when(pause(PLAN)).then(paused);
  }

  @Test
  void a_revision_survives_a_rest() {
    spec.given(proposed, accepted, revised, paused, resumed)
        .when(accept(2))
        .then(acceptance(2, SECOND));
    spec.given(proposed, accepted, paused).when(revise(SECOND)).then(revised);
  }

  @Test
  void a_resting_plan_takes_no_agreement() {
    spec.given(proposed, accepted, revised, paused).when(accept(2)).rejected(PLAN_PAUSED);
  }

  @Test
  void a_plan_nobody_agreed_to_cannot_rest() {
    spec.given(proposed).when(pause(PLAN)).rejected(PLAN_NOT_ACCEPTED);
    spec.given(proposed).when(resume(PLAN)).rejected(PLAN_NOT_ACCEPTED);
  }

  @Test
  void ends_from_every_state() {
    spec.given(proposed).when(end).then(ended);
    spec.given(proposed, accepted).when(end).then(ended);
    spec.given(proposed, accepted, paused).when(end).then(ended);
  }

  @Test
  void an_ended_plan_stays_ended() {
    spec.given(proposed, accepted, ended).when(accept(1)).rejected(PLAN_ENDED);
    spec.given(proposed, accepted, ended).when(pause(PLAN)).rejected(PLAN_ENDED);
    spec.given(proposed, accepted, ended).when(resume(PLAN)).rejected(PLAN_ENDED);
    spec.given(proposed, accepted, ended).when(revise(SECOND)).rejected(PLAN_ENDED);
  }

  @ParameterizedTest
  @MethodSource("commandsOnAPlan")
  void a_plan_the_member_has_not_is_unknown(PlanCommand command) {
    spec.when(command).rejected(PLAN_UNKNOWN);
    spec.given(
            new PlanProposed(
                ANNA, OTHER, 1, PlanDraft.of(FIRST), "gradual-hold@1", AgeBand.FROM_18, MONDAY))
        .when(command)
        .rejected(PLAN_UNKNOWN);
  }

  static PlanCommand[] commandsOnAPlan() {
    return new PlanCommand[] {
      accept(null),
      pause(PLAN),
      resume(PLAN),
      new RevisePlan(ANNA, PLAN, SECOND, MONDAY),
      new EndPlan(ANNA, PLAN, EndReason.OTHER, MONDAY)
    };
  }

  private static PlanAccepted acceptance(int version, PlanRequest request) {
    PlanContent content = PlanDraft.of(request);
    return new PlanAccepted(
        ANNA,
        PLAN,
        version,
        3,
        content.routines(),
        content.exercises(),
        "gradual-hold@1",
        true,
        MissingMorning.LAPSE,
        AgeBand.FROM_18,
        "Asia/Kolkata",
        MONDAY,
        false);
  }

  private static PrescribePlan prescribe(PlanId planId, PlanRequest request) {
    return new PrescribePlan(ANNA, planId, request, MONDAY);
  }

  private static RevisePlan revise(PlanRequest request) {
    return new RevisePlan(ANNA, PLAN, request, MONDAY);
  }

  private static AcceptPlan accept(@Nullable Integer version) {
    return accept(version, MONDAY, false);
  }

  private static AcceptPlan accept(@Nullable Integer version, Instant at, boolean imported) {
    return new AcceptPlan(
        ANNA, PLAN, version, true, MissingMorning.LAPSE, "Asia/Kolkata", at, imported);
  }

  private static PausePlan pause(@Nullable PlanId planId) {
    return new PausePlan(ANNA, planId, MONDAY);
  }

  private static ResumePlan resume(@Nullable PlanId planId) {
    return new ResumePlan(ANNA, planId, MONDAY);
  }
}
