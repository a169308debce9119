package health.longhold.progress.progression.domain;

import static health.longhold.progress.progression.domain.Exercises.CHILD_POSE;
import static health.longhold.progress.progression.domain.Exercises.CORNER;
import static health.longhold.progress.progression.domain.Exercises.LEG_LIFT;
import static health.longhold.progress.progression.domain.Exercises.S20;
import static health.longhold.progress.progression.domain.Exercises.S30;
import static health.longhold.progress.progression.domain.Exercises.S45;
import static health.longhold.progress.progression.domain.Exercises.S60;
import static health.longhold.progress.progression.domain.Exercises.dose;
import static health.longhold.progress.progression.domain.Exercises.startingAt;
import static health.longhold.progress.progression.domain.Life.ANNA;
import static health.longhold.progress.progression.domain.Life.PLAN;
import static health.longhold.progress.progression.domain.Life.at;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.CheckInId;
import health.longhold.kernel.DeciderSpec;
import health.longhold.kernel.Decision;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseKind;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.Pain;
import health.longhold.kernel.Phase;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.Region;
import health.longhold.progress.plan.domain.PlannedExercise;
import health.longhold.progress.progression.domain.ProgressionCommand.AssessSession;
import health.longhold.progress.progression.domain.ProgressionCommand.ContinueProgression;
import health.longhold.progress.progression.domain.ProgressionCommand.EndProgression;
import health.longhold.progress.progression.domain.ProgressionCommand.OverrideTarget;
import health.longhold.progress.progression.domain.ProgressionCommand.PauseProgression;
import health.longhold.progress.progression.domain.ProgressionCommand.RecordCheckIn;
import health.longhold.progress.progression.domain.ProgressionCommand.WithholdExercise;
import health.longhold.progress.progression.domain.ProgressionEvent.CheckInRecorded;
import health.longhold.progress.progression.domain.ProgressionEvent.PlanAdopted;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseLapsed;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionNoted;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetOverridden;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetWithheld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What plans fix and what clinicians decide. */
class PlanAndClinicianTest {
  private static final PlanId OTHER_PLAN = PlanId.of("0197c000-0000-7000-8000-0000000000c2");

  private final DeciderSpec<Progression, ProgressionCommand, ProgressionEvent> spec =
      DeciderSpec.of(Progression.NOT_BEGUN, ProgressionDecider::decide, ProgressionDecider::evolve);

  @Test
  void before_a_plan_targets_are_not_there() {
    spec.when(overriding(CORNER, S45, 0)).rejected(ProgressionRejection.PLAN_NOT_ADOPTED);
  }

  @Test
  void before_a_plan_a_check_in_is_kept() {
    RecordCheckIn checkIn = Life.checkInCommand(0, "07:00", 3);
    spec.when(checkIn)
        .then(new CheckInRecorded(ANNA, checkIn.checkInId(), at(0, "07:00"), new Pain(3), false));
  }

  @Test
  void a_check_in_counts_once_and_its_id_is_its_own() {
    Life life = new Life().plan(CORNER);
    life.checkIn(0, 3);
    assertThat(life.checkIn(0, 3)).isEmpty();
    CheckInId used = Life.checkInCommand(0, "07:00", 3).checkInId();
    assertThat(
            life.refused(new RecordCheckIn(ANNA, used, at(0, "07:00"), new Pain(4), false))
                .rejection())
        .isEqualTo(ProgressionRejection.CHECK_IN_ID_REUSED);
  }

  @Test
  void an_adopted_plan_starts_where_it_says_under_the_policy_it_names() {
    Life life = new Life().plan(CORNER, startingAt(LEG_LIFT, S30));
    PlanAdopted adopted = (PlanAdopted) life.history().getFirst();
    assertThat(adopted.policy()).isEqualTo(Life.GRADUAL_HOLD);
    assertThat(adopted.starts())
        .containsExactly(
            new StartTarget(CORNER.exerciseId(), S30, false),
            new StartTarget(LEG_LIFT.exerciseId(), S30, false));
    assertThat(life.tell(life.adopt(List.of(CORNER), PLAN, 1, at(1, "06:00")))).isEmpty();
  }

  @Test
  void a_later_version_lets_targets_and_waiting_raises_go_on() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.session(7);
    life.tell(life.adopt(List.of(CHILD_POSE, CORNER), PLAN, 2, at(7, "12:00")));
    life.checkIn(8, 1);
    assertThat(life.target(CORNER)).isEqualTo(S45);
    assertThat(life.progression().now().tracks().getFirst().id())
        .isEqualTo(CHILD_POSE.exerciseId());
  }

  @Test
  void another_start_in_a_later_version_is_a_new_target() {
    Life life = raisedCorner();
    life.tell(life.adopt(List.of(startingAt(CORNER, S60)), PLAN, 2, at(9, "06:00")));
    assertThat(life.target(CORNER)).isEqualTo(S60);
    life.session(14);
    assertThat(life.decision(CORNER).why().rule()).isEqualTo(Reason.TOP_RUNG);
  }

  @Test
  void on_another_ladder_a_target_goes_on_at_the_nearest_rung_not_above() {
    Life life = raisedCorner();
    PlannedExercise finer =
        Exercises.exercise(
            "room-corner-stretch",
            ExerciseKind.STRETCH,
            Laterality.BOTH,
            List.of(Phase.HOLD),
            List.of(),
            List.of(Region.CHEST),
            List.of(),
            S30,
            dose(40, 1),
            dose(50, 1));
    life.tell(life.adopt(List.of(finer), PLAN, 2, at(9, "06:00")));
    assertThat(life.target(CORNER)).isEqualTo(dose(40, 1));
  }

  @Test
  void a_new_plan_starts_anew_but_a_withholding_outlives_it() {
    Life life = new Life().plan(startingAt(CORNER, S60), startingAt(LEG_LIFT, S20));
    life.session(0, s -> s.pain(LEG_LIFT, 7));
    life.tell(life.adopt(List.of(CORNER, LEG_LIFT), OTHER_PLAN, 1, at(3, "06:00")));
    assertThat(life.target(CORNER)).isEqualTo(S30);
    assertThat(life.track(LEG_LIFT).isWithheld()).isTrue();
  }

  @Test
  void a_raise_of_an_exercise_that_is_dropped_ends() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.session(7);
    life.tell(life.adopt(List.of(CHILD_POSE), PLAN, 2, at(7, "12:00")));
    assertThat(life.all(RaiseLapsed.class).getFirst().why().rule()).isEqualTo(Reason.PLAN_CHANGED);
  }

  @Test
  void a_session_without_a_plan_is_history() {
    AssessSession training = Life.assess(new Life().sketch(0, "08:00", CORNER, S30));
    Life unplanned = new Life();

    assertThat(unplanned.tell(training))
        .containsExactly(new SessionNoted(Life.ANNA, training.facts(), Reason.BEFORE_PLAN));
    assertThat(unplanned.tell(training)).isEmpty();
  }

  @Test
  void a_resting_or_ended_plan_raises_nothing() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.tell(new PauseProgression(ANNA, PLAN, at(3, "08:00")));
    assertThat(life.tell(new PauseProgression(ANNA, PLAN, at(3, "09:00")))).isEmpty();
    life.session(7);
    assertThat(life.decision(CORNER).why().rule()).isEqualTo(Reason.PLAN_NOT_ACTIVE);
    life.tell(new ContinueProgression(ANNA, PLAN, at(8, "08:00")));
    life.session(9);
    assertThat(life.decision(CORNER).decision()).isEqualTo(Decision.RAISE);
    life.tell(new EndProgression(ANNA, PLAN, at(9, "12:00")));
    assertThat(life.all(RaiseLapsed.class).getLast().why().rule())
        .isEqualTo(Reason.PLAN_NOT_ACTIVE);
    assertThat(life.tell(new EndProgression(ANNA, PLAN, at(9, "13:00")))).isEmpty();
    assertThat(life.tell(new ContinueProgression(ANNA, OTHER_PLAN, at(9, "13:00")))).isEmpty();
  }

  @Test
  void a_target_between_rungs_rises_to_the_first_above_and_falls_to_the_first_below() {
    Life life = new Life().plan(CORNER);
    life.override(0, CORNER, dose(40, 1));
    life.session(1);
    life.session(7);
    assertThat(life.decision(CORNER).to()).isEqualTo(S45);
    life.session(8, s -> s.pain(6));
    assertThat(life.target(CORNER)).isEqualTo(S30);
  }

  @Test
  void an_override_resets_evidence_and_clock() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.session(6);
    life.override(6, CORNER, S30);
    life.session(7);
    assertThat(life.decision(CORNER).why().reasons()).contains(Reason.SPACING, Reason.UNITS_SHORT);
  }

  @Test
  void the_same_override_again_changes_nothing() {
    Life life = new Life().plan(CORNER);
    life.override(0, CORNER, S45);
    assertThat(life.override(0, CORNER, S45)).isEmpty();
    assertThat(life.all(TargetOverridden.class)).hasSize(1);
  }

  @Test
  void a_dose_above_the_ladder_or_for_another_exercise_is_refused() {
    Life life = new Life().plan(CORNER);
    assertThat(life.refused(overriding(CORNER, dose(90, 1), 0)).rejection())
        .isEqualTo(ProgressionRejection.DOSE_ABOVE_LADDER);
    assertThat(life.refused(overriding(LEG_LIFT, S20, 0)).rejection())
        .isEqualTo(ProgressionRejection.EXERCISE_NOT_IN_PLAN);
  }

  @Test
  void a_clinician_withholds_until_they_set_a_target() {
    Life life = new Life().plan(CORNER);
    WithholdExercise withhold =
        new WithholdExercise(ANNA, CORNER.exerciseId(), ClinicalReason.PAIN, at(0, "06:30"));
    life.tell(withhold);
    assertThat(life.tell(withhold)).isEmpty();
    assertThat(life.all(TargetWithheld.class).getFirst().reason()).isEqualTo(ClinicalReason.PAIN);
    life.session(0);
    assertThat(life.decision(CORNER).decision()).isEqualTo(Decision.WITHHOLD);
    life.override(1, CORNER, S30);
    assertThat(life.track(CORNER).isWithheld()).isFalse();
  }

  @Test
  void an_exercise_outside_the_plan_is_no_decision() {
    Life life = new Life().plan(CORNER);
    life.tell(Life.assess(life.sketch(0, "08:00", LEG_LIFT, S20)));
    assertThat(life.decisions(LEG_LIFT)).isEmpty();
  }

  private static Life raisedCorner() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.session(7);
    life.checkIn(8, 1);
    return life;
  }

  private static OverrideTarget overriding(PlannedExercise exercise, Dose dose, int day) {
    return new OverrideTarget(
        ANNA, exercise.exerciseId(), dose, ClinicalReason.ASSESSED, at(day, "13:00"));
  }
}
