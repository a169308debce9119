package health.longhold.progress.plan.domain;

import static health.longhold.progress.plan.domain.PlanFixture.CHILD_POSE;
import static health.longhold.progress.plan.domain.PlanFixture.DOORWAY;
import static health.longhold.progress.plan.domain.PlanFixture.LIFT;
import static health.longhold.progress.plan.domain.PlanFixture.request;
import static health.longhold.progress.plan.domain.PlanFixture.routine;
import static health.longhold.progress.plan.domain.PlanFixture.routineOfStretches;
import static health.longhold.progress.plan.domain.PlanRejection.LADDER_UNKNOWN;
import static health.longhold.progress.plan.domain.PlanRejection.ROUTINES_OUT_OF_RANGE;
import static health.longhold.progress.plan.domain.PlanRejection.SESSIONS_PER_WEEK_OUT_OF_RANGE;
import static health.longhold.progress.plan.domain.PlanRejection.START_NOT_IN_PLAN;
import static health.longhold.progress.plan.domain.PlanRejection.START_OUTSIDE_LADDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.Caution;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Region;
import health.longhold.progress.catalogue.domain.CatalogueRoutine;
import health.longhold.progress.plan.domain.PlanWarning.Code;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanDraftTest {
  private final CatalogueRoutine relief = routine("relief", DOORWAY, LIFT);

  @Test
  void exercises_start_where_the_routine_says() {
    assertThat(PlanDraft.of(request(relief)).exercises())
        .extracting(exercise -> exercise.exerciseId().value(), PlannedExercise::start)
        .containsExactly(
            tuple("doorway-stretch", new Dose(15, 2, 1)),
            tuple("prone-leg-lift", new Dose(20, 1, 1)));
  }

  @Test
  void an_exercise_of_two_routines_is_planned_once() {
    PlanContent content = PlanDraft.of(request(relief, routine("break", DOORWAY, CHILD_POSE)));
    assertThat(content.exercises()).hasSize(3);
    assertThat(content.routines()).extracting(r -> r.exercises().size()).containsExactly(2, 2);
  }

  @ParameterizedTest
  @CsvSource({"UNDER_18, 30", "FROM_18, 30", "FROM_55, 30", "FROM_65, 60"})
  void the_ladder_ends_where_the_members_age_lets_it(AgeBand age, int topSeconds) {
    PlanContent content = PlanDraft.of(request(3, List.of(), age, List.of(), relief));
    assertThat(content.exercises().getFirst().ladder().highest())
        .isEqualTo(new Dose(topSeconds, 2, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 27, 60})
  void a_start_may_sit_on_or_between_rungs(int seconds) {
    assertThat(lift(start(null, new Dose(seconds, 1, 1))).start())
        .isEqualTo(new Dose(seconds, 1, 1));
  }

  @Test
  void another_ladder_starts_at_its_lowest_rung() {
    PlannedExercise lift = lift(start("repeated", null));
    assertThat(lift.start()).isEqualTo(new Dose(10, 2, 1));
    assertThat(lift.ladder()).isEqualTo(LIFT.ladders().get("repeated"));
  }

  @ParameterizedTest
  @ValueSource(ints = {19, 61})
  void a_start_off_the_ladder_is_refused(int seconds) {
    assertThat(refusal(start(null, new Dose(seconds, 1, 1))).rejection())
        .isEqualTo(START_OUTSIDE_LADDER);
  }

  @Test
  void a_start_on_a_rung_kept_for_older_members_is_refused() {
    ChosenStart start = new ChosenStart(DOORWAY.exerciseId(), null, new Dose(45, 2, 1));
    assertThat(refusal(start).rejection()).isEqualTo(START_OUTSIDE_LADDER);
  }

  @Test
  void a_ladder_the_exercise_lacks_is_refused_and_the_others_named() {
    CommandRejected refusal = refusal(start("heroic", null));
    assertThat(refusal.rejection()).isEqualTo(LADDER_UNKNOWN);
    assertThat(refusal.details()).containsEntry("allowed", List.of("repeated", "standard"));
  }

  @Test
  void a_start_for_an_exercise_outside_the_plan_or_named_twice_is_refused() {
    assertThat(refusal(new ChosenStart(new ExerciseId("plank"), null, null)).rejection())
        .isEqualTo(START_NOT_IN_PLAN);
    assertThat(refusal(start(null, null), start("repeated", null)).rejection())
        .isEqualTo(START_NOT_IN_PLAN);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 15})
  void sessions_a_week_stay_within_the_rules(int sessions) {
    assertThat(
            refusalOf(request(sessions, List.of(), AgeBand.FROM_18, List.of(), relief)).rejection())
        .isEqualTo(SESSIONS_PER_WEEK_OUT_OF_RANGE);
  }

  @Test
  void a_plan_has_one_to_six_routines() {
    CatalogueRoutine[] seven = new CatalogueRoutine[7];
    Arrays.fill(seven, relief);
    assertThat(refusalOf(request()).rejection()).isEqualTo(ROUTINES_OUT_OF_RANGE);
    assertThat(refusalOf(request(seven)).rejection()).isEqualTo(ROUTINES_OUT_OF_RANGE);
  }

  @Test
  void what_the_screening_speaks_against_is_withheld_with_its_cautions() {
    List<Caution> pregnancy = List.of(Caution.PRONE_LYING, Caution.DIZZINESS);
    PlanContent content = PlanDraft.of(request(3, List.of(), AgeBand.FROM_18, pregnancy, relief));
    assertThat(content.withheld())
        .containsExactly(new WithheldExercise(LIFT.exerciseId(), List.of(Caution.PRONE_LYING)));
    assertThat(content.exercises()).hasSize(2);
  }

  @Test
  void more_than_six_exercises_in_a_routine_warn() {
    assertThat(PlanDraft.of(request(routineOfStretches(6))).warnings())
        .extracting(PlanWarning::code)
        .doesNotContain(Code.MANY_EXERCISES);
    assertThat(PlanDraft.of(request(routineOfStretches(7))).warnings())
        .contains(new PlanWarning(Code.MANY_EXERCISES, "many", null, 6, 7));
  }

  @Test
  void stretch_volume_is_judged_at_the_top_rung() {
    // four stretches of 30 s twice are 240 s a session: just within; 720 s a week are not
    assertThat(PlanDraft.of(request(routineOfStretches(4))).warnings())
        .containsExactly(
            new PlanWarning(Code.STRETCH_VOLUME_WEEK, null, Region.UPPER_BACK, 600, 720));
    assertThat(PlanDraft.of(request(routineOfStretches(5))).warnings())
        .contains(
            new PlanWarning(Code.STRETCH_VOLUME_SESSION, "many", Region.UPPER_BACK, 240, 300));
  }

  private PlannedExercise lift(ChosenStart start) {
    return PlanDraft.of(request(3, List.of(start), AgeBand.FROM_18, List.of(), relief))
        .exercises()
        .getLast();
  }

  private CommandRejected refusal(ChosenStart... starts) {
    return refusalOf(request(3, List.of(starts), AgeBand.FROM_18, List.of(), relief));
  }

  private static CommandRejected refusalOf(PlanRequest request) {
    return catchThrowableOfType(CommandRejected.class, () -> PlanDraft.of(request));
  }

  private static ChosenStart start(@Nullable String ladder, @Nullable Dose dose) {
    return new ChosenStart(LIFT.exerciseId(), ladder, dose);
  }
}
