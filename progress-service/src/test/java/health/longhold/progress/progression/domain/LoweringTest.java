package health.longhold.progress.progression.domain;

import static health.longhold.progress.progression.domain.Exercises.CHILD_POSE;
import static health.longhold.progress.progression.domain.Exercises.CORNER;
import static health.longhold.progress.progression.domain.Exercises.LEG_LIFT;
import static health.longhold.progress.progression.domain.Exercises.S20;
import static health.longhold.progress.progression.domain.Exercises.S30;
import static health.longhold.progress.progression.domain.Exercises.S45;
import static health.longhold.progress.progression.domain.Exercises.S60;
import static health.longhold.progress.progression.domain.Exercises.startingAt;
import static health.longhold.progress.progression.domain.Life.at;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.Caution;
import health.longhold.kernel.Decision;
import health.longhold.kernel.Dose;
import health.longhold.kernel.Region;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.progression.domain.ProgressionEvent.ScreeningEnded;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionAssessed;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetLowered;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetWithheld;
import health.longhold.progress.progression.domain.ProgressionEvent.WithholdingLifted;
import health.longhold.progress.progression.domain.StretchVolume.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lowers or withholds a target, how far, and how a withholding ends. */
class LoweringTest {

  @Test
  void high_pain_lowers_one_rung_at_once() {
    Life life = liftAt(S60);
    life.session(0, s -> s.pain(LEG_LIFT, 6));
    TargetLowered lowered = life.all(TargetLowered.class).getFirst();
    assertThat(lowered.to()).isEqualTo(S45);
    assertThat(lowered.at()).isEqualTo(at(0, "08:25"));
    assertThat(lowered.why().rule()).isEqualTo(Reason.PAIN_HIGH);
    assertThat(lowered.why().evidence())
        .containsExactly(SessionSketch.entry("session-0-08:00duringprone-leg-lift"));
  }

  @Test
  void high_pain_and_effort_lower_again_however_soon() {
    Life life = liftAt(S60);
    life.session(0, s -> s.pain(LEG_LIFT, 6));
    life.session(2, s -> s.effort(LEG_LIFT, 8));
    assertThat(life.target(LEG_LIFT)).isEqualTo(S30);
  }

  @Test
  void a_second_session_of_a_painful_day_does_not_lower_for_the_first() {
    Life life = liftAt(S60);
    life.session(0, "08:00", s -> s.pain(6));
    life.session(0, "18:00", s -> s);
    assertThat(life.target(LEG_LIFT)).isEqualTo(S45);
  }

  @Test
  void the_session_s_own_pain_counts_for_every_exercise_of_it() {
    Life life = new Life().plan(startingAt(CORNER, S45), startingAt(LEG_LIFT, S45));
    life.session(0, s -> s.pain(7));
    assertThat(life.target(CORNER)).isEqualTo(S30);
    assertThat(life.target(LEG_LIFT)).isEqualTo(S30);
  }

  @Test
  void pain_before_is_only_a_baseline() {
    Life life = liftAt(S60);
    life.session(0, s -> s.before(7));
    assertThat(life.target(LEG_LIFT)).isEqualTo(S60);
  }

  @Test
  void moderate_pain_that_is_worse_the_next_morning_lowers() {
    Life life = liftAt(S60);
    life.session(0, s -> s.pain(4).before(3));
    life.checkIn(1, 4);
    TargetLowered lowered = life.all(TargetLowered.class).getFirst();
    assertThat(lowered.to()).isEqualTo(S45);
    assertThat(lowered.why().rule()).isEqualTo(Reason.WORSE_MORNING);
    assertThat(lowered.sessionId()).isEqualTo(SessionSketch.idOf("session-0-08:00"));
  }

  @ParameterizedTest
  @CsvSource({"4, 3, 3", "2, 1, 4", "3, 5, 5"})
  void it_takes_both_moderate_pain_and_a_worse_morning(int pain, int before, int morning) {
    Life life = liftAt(S60);
    life.session(0, s -> s.pain(pain).before(before));
    life.checkIn(1, morning);
    assertThat(life.target(LEG_LIFT)).isEqualTo(S60);
  }

  @Test
  void a_worse_morning_lowers_once() {
    Life life = liftAt(S60);
    life.session(0, s -> s.pain(4));
    life.checkIn(1, "06:00", 4);
    life.checkIn(1, "09:00", 5);
    assertThat(life.target(LEG_LIFT)).isEqualTo(S45);
  }

  @Test
  void most_holds_missed_two_days_running_lowers() {
    Life life = liftAt(S60);
    life.session(0, s -> s.held(LEG_LIFT, 40));
    assertThat(life.target(LEG_LIFT)).isEqualTo(S60);
    life.session(2, s -> s.held(LEG_LIFT, 50));
    assertThat(life.target(LEG_LIFT)).isEqualTo(S45);
    assertThat(life.decision(LEG_LIFT).why().rule()).isEqualTo(Reason.MOST_HOLDS_MISSED);
  }

  @Test
  void a_day_held_in_between_breaks_the_run() {
    Life life = liftAt(S60);
    life.session(0, s -> s.held(LEG_LIFT, 40));
    life.session(2);
    life.session(4, s -> s.held(LEG_LIFT, 40));
    assertThat(life.target(LEG_LIFT)).isEqualTo(S60);
  }

  @Test
  void missed_holds_lower_at_most_once_in_seven_days() {
    Life life = liftAt(S60);
    life.session(0, s -> s.pain(6));
    life.session(2, s -> s.held(LEG_LIFT, 20));
    life.session(4, s -> s.held(LEG_LIFT, 20));
    assertThat(life.target(LEG_LIFT)).isEqualTo(S45);
    assertThat(life.decision(LEG_LIFT).why().reasons()).contains(Reason.LOWERED_RECENTLY);
    life.session(7, s -> s.held(LEG_LIFT, 20));
    assertThat(life.target(LEG_LIFT)).isEqualTo(S30);
  }

  @Test
  void a_missing_report_never_counts_as_missed() {
    Life life = liftAt(S60);
    life.session(0, s -> s.silent(LEG_LIFT));
    life.session(2, s -> s.silent(LEG_LIFT));
    assertThat(life.target(LEG_LIFT)).isEqualTo(S60);
  }

  @Test
  void a_lowering_restarts_the_clock_and_the_evidence() {
    Life life = new Life().plan(startingAt(CORNER, S60));
    life.session(0, s -> s.effort(8));
    life.session(2);
    life.session(6);
    assertThat(life.decision(CORNER).why().rule()).isEqualTo(Reason.SPACING);
    life.session(7);
    assertThat(life.decision(CORNER).to()).isEqualTo(S60);
  }

  @Test
  void precedence_is_lower_before_keep_and_all_reasons_are_told() {
    Life life = liftAt(S60);
    life.session(0, s -> s.pain(6).held(LEG_LIFT, 10));
    ExerciseDecision decision = life.decision(LEG_LIFT);
    assertThat(decision.decision()).isEqualTo(Decision.LOWER);
    assertThat(decision.why().reasons())
        .startsWith(Reason.PAIN_HIGH)
        .contains(Reason.HOLD_MISSED, Reason.PAIN_MODERATE);
  }

  @Test
  void below_the_lowest_rung_the_exercise_is_withheld() {
    Life life = liftAt(S20);
    life.session(0, s -> s.pain(6));
    assertThat(life.decision(LEG_LIFT).decision()).isEqualTo(Decision.WITHHOLD);
    assertThat(life.decision(LEG_LIFT).why().reasons()).contains(Reason.LOWEST_RUNG);
    assertThat(life.all(TargetWithheld.class).getFirst().cause()).isEqualTo(Reason.LOWEST_RUNG);
    life.session(2);
    assertThat(life.decision(LEG_LIFT).why().rule()).isEqualTo(Reason.WITHHELD);
    assertThat(life.all(TargetWithheld.class)).hasSize(1);
  }

  @Test
  void a_clinician_s_target_ends_it() {
    Life life = liftAt(S20);
    life.session(0, s -> s.pain(6));
    life.override(1, LEG_LIFT, S20);
    assertThat(life.track(LEG_LIFT).isWithheld()).isFalse();
  }

  @Test
  void with_clinicians_rest_alone_does_not_end_it() {
    Life life = liftAt(S20);
    life.session(0, s -> s.pain(6));
    life.screening(15, ScreeningLevel.NONE);
    assertThat(life.track(LEG_LIFT).isWithheld()).isTrue();
  }

  @Test
  void without_clinicians_fourteen_days_and_a_clean_screening_end_it() {
    Life life = new Life().withoutCover().plan(LEG_LIFT);
    life.session(0, s -> s.pain(6));
    life.screening(13, ScreeningLevel.NONE);
    assertThat(life.track(LEG_LIFT).isWithheld()).isTrue();
    life.screening(15, ScreeningLevel.WATCH);
    assertThat(life.track(LEG_LIFT).isWithheld()).isTrue();
    life.screening(16, ScreeningLevel.NONE);
    assertThat(life.track(LEG_LIFT).isWithheld()).isFalse();
    assertThat(life.all(WithholdingLifted.class).getFirst().target()).isEqualTo(S20);
  }

  @ParameterizedTest
  @CsvSource({"7, 60", "8, 45", "14, 45", "15, 30", "28, 30", "29, 20"})
  void days_away_take_the_target_down(int away, int seconds) {
    Life life = liftAt(S60);
    life.session(0);
    life.session(away);
    assertThat(life.target(LEG_LIFT)).isEqualTo(new Dose(seconds, 1, 1));
  }

  @Test
  void the_lay_off_comes_before_the_assessment_and_the_session_counts_at_the_lower_target() {
    Life life = liftAt(S60);
    life.session(0);
    List<ProgressionEvent> events = life.session(10);
    assertThat(events.getFirst()).isInstanceOf(TargetLowered.class);
    assertThat(events.getFirst().at()).isEqualTo(at(10, "08:00"));
    assertThat(life.decision(LEG_LIFT).from()).isEqualTo(S45);
    assertThat(life.track(LEG_LIFT).unitsAtTarget()).hasSize(1);
  }

  @Test
  void an_exercise_left_out_again_is_lowered_when_it_is_next_done() {
    Life life = liftAt(S60);
    life.session(0);
    life.session(10, s -> s.silent(LEG_LIFT));
    assertThat(life.target(LEG_LIFT)).isEqualTo(S60);
    life.session(12);
    assertThat(life.target(LEG_LIFT)).isEqualTo(S45);
  }

  @Test
  void after_four_weeks_away_a_new_screening_is_needed() {
    Life life = new Life();
    life.screening(0, ScreeningLevel.NONE);
    life.plan(CORNER);
    life.session(0);
    life.session(30);
    assertThat(life.all(ScreeningEnded.class).getFirst().cause()).isEqualTo(Reason.LAY_OFF);
    life.session(37);
    assertThat(life.decision(CORNER).why().rule()).isEqualTo(Reason.SCREENING_DUE);
    life.screening(38, ScreeningLevel.NONE);
    life.session(39);
    assertThat(life.decision(CORNER).decision()).isEqualTo(Decision.KEEP);
    life.session(41);
    assertThat(life.decision(CORNER).decision()).isEqualTo(Decision.RAISE);
  }

  @Test
  void a_screening_answered_after_the_break_is_new_enough() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.screening(29, ScreeningLevel.NONE);
    life.session(30);
    assertThat(life.all(ScreeningEnded.class)).isEmpty();
  }

  @Test
  void the_table_for_the_phone_is_the_server_s_own() {
    assertThat(LayOff.table(Life.GRADUAL_HOLD, LEG_LIFT.ladder(), S60))
        .containsExactly(
            new LayOff.Step(8, S45, false),
            new LayOff.Step(15, S30, false),
            new LayOff.Step(29, S20, true));
  }

  @Test
  void pain_of_six_asks_for_a_new_screening() {
    Life life = new Life();
    life.screening(0, ScreeningLevel.NONE);
    life.plan(CORNER);
    life.session(0, s -> s.before(6));
    assertThat(life.all(ScreeningEnded.class).getFirst().cause()).isEqualTo(Reason.PAIN_HIGH);
    life.session(2);
    assertThat(life.decision(CORNER).why().rule()).isEqualTo(Reason.SCREENING_DUE);
    life.screening(3, ScreeningLevel.NONE, Caution.KNEE_FLEXION);
    life.session(7);
    assertThat(life.decision(CORNER).why().reasons()).doesNotContain(Reason.SCREENING_DUE);
  }

  @Test
  void a_session_after_the_screening_ran_out_raises_nothing() {
    Life life = new Life();
    life.screening(-1, ScreeningLevel.NONE);
    life.plan(CORNER);
    life.session(0);
    life.session(7);
    assertThat(life.decision(CORNER).why().rule()).isEqualTo(Reason.SCREENING_DUE);
    life.screening(8, ScreeningLevel.NONE);
    life.session(9);
    assertThat(life.decision(CORNER).decision())
        .as("day 7 counts no more")
        .isEqualTo(Decision.KEEP);
    life.session(11);
    assertThat(life.decision(CORNER).decision()).isEqualTo(Decision.RAISE);
  }

  @Test
  void a_session_told_after_the_next_screening_is_still_judged_by_its_own_day() {
    Life life = new Life();
    life.screening(-5, ScreeningLevel.NONE);
    life.plan(CORNER);
    life.session(0);
    life.screening(8, ScreeningLevel.NONE);
    life.tell(Life.assess(life.sketch(7, "08:00", CORNER, S30)));
    assertThat(life.decision(CORNER).why().rule()).isEqualTo(Reason.SCREENING_DUE);
    life.session(9);
    assertThat(life.decision(CORNER).decision()).isEqualTo(Decision.KEEP);
  }

  @Test
  void too_much_stretching_of_a_region_is_flagged() {
    Life life = new Life().plan(startingAt(CHILD_POSE, new Dose(30, 10, 1)));
    SessionAssessed assessed = (SessionAssessed) life.session(0).getFirst();
    assertThat(assessed.volume())
        .contains(new StretchVolume(Region.UPPER_BACK, Span.SESSION, 240, 300));
    life.session(2);
    assessed = (SessionAssessed) life.session(4).getFirst();
    assertThat(assessed.volume())
        .contains(new StretchVolume(Region.UPPER_BACK, Span.WEEK, 600, 900))
        .doesNotContain(new StretchVolume(Region.NECK, Span.WEEK, 600, 900));
  }

  private static Life liftAt(Dose dose) {
    return new Life().plan(startingAt(LEG_LIFT, dose));
  }
}
