package health.longhold.progress.progression.domain;

import static health.longhold.progress.progression.domain.Exercises.CORNER;
import static health.longhold.progress.progression.domain.Exercises.LEG_LIFT;
import static health.longhold.progress.progression.domain.Exercises.S30;
import static health.longhold.progress.progression.domain.Life.ANNA;
import static health.longhold.progress.progression.domain.Life.at;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.Caution;
import health.longhold.kernel.Decision;
import health.longhold.kernel.Pain;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.progression.domain.ProgressionCommand.ClearSuspension;
import health.longhold.progress.progression.domain.ProgressionCommand.RecordOutsideAssessment;
import health.longhold.progress.progression.domain.ProgressionCommand.ReportSafety;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressResumed;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressSuspended;
import health.longhold.progress.progression.domain.ProgressionEvent.ScreeningEnded;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetWithheld;
import health.longhold.progress.progression.domain.ProgressionEvent.WithholdingLifted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Red flags, suspensions and screenings. */
class SafetyTest {
  private static final ClearSuspension CLEARED =
      new ClearSuspension(ANNA, ClinicalReason.ASSESSED, at(9, "09:00"));

  @Test
  void a_red_flag_in_a_session_suspends_and_the_session_raises_nothing() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.session(7, s -> s.redFlag("fever", ScreeningLevel.REFER));
    ProgressSuspended suspended = life.all(ProgressSuspended.class).getFirst();
    assertThat(suspended.flags()).containsExactly("fever");
    assertThat(suspended.at()).isEqualTo(at(7, "08:01"));
    assertThat(life.decision(CORNER).why().rule()).isEqualTo(Reason.SUSPENDED);
  }

  @Test
  void told_before_the_end_it_suspends_once() {
    Life life = new Life().plan(CORNER);
    SessionSketch session = life.sketch(0, "08:00").redFlag("fever", ScreeningLevel.REFER);
    ReportSafety report = flag("session-0-08:00fever", "fever", ScreeningLevel.REFER);
    assertThat(life.tell(report)).hasSize(1);
    assertThat(life.tell(report)).isEmpty();
    life.tell(new ClearSuspension(ANNA, ClinicalReason.ASSESSED, at(0, "08:20")));
    life.tell(Life.assess(session));
    assertThat(life.all(ProgressSuspended.class)).hasSize(1);
    assertThat(life.progression().now().suspension()).isNull();
  }

  @Test
  void a_flag_of_unknown_level_counts_as_an_emergency() {
    Life life = new Life().plan(CORNER);
    life.tell(flag("x", "newly-invented", null));
    assertThat(life.all(ProgressSuspended.class).getFirst().level())
        .isEqualTo(ScreeningLevel.EMERGENCY);
  }

  @Test
  void a_second_flag_adds_to_the_suspension_and_never_softens_it() {
    Life life = new Life().plan(CORNER);
    life.tell(flag("a", "chest-pain", ScreeningLevel.EMERGENCY));
    life.tell(flag("b", "fever", ScreeningLevel.REFER));
    ProgressSuspended last = life.all(ProgressSuspended.class).getLast();
    assertThat(last.level()).isEqualTo(ScreeningLevel.EMERGENCY);
    assertThat(last.flags()).containsExactly("chest-pain", "fever");
  }

  @Test
  void a_watchful_flag_asks_for_a_new_screening() {
    Life life = new Life().plan(CORNER);
    life.tell(flag("a", "worse-on-coughing", ScreeningLevel.WATCH));
    assertThat(life.all(ScreeningEnded.class).getFirst().cause()).isEqualTo(Reason.WATCH);
    assertThat(life.progression().now().suspension()).isNull();
  }

  @Test
  void high_pain_told_before_the_end_asks_for_a_new_screening_once() {
    Life life = new Life().plan(CORNER);
    ReportSafety report = pain("session-0-08:00during", 7);
    assertThat(life.tell(report)).hasSize(1);
    assertThat(life.tell(report)).isEmpty();
    life.session(0, s -> s.pain(7));
    assertThat(life.all(ScreeningEnded.class)).hasSize(1);
  }

  @Test
  void safety_is_heard_before_any_plan() {
    Life life = new Life();
    life.tell(flag("a", "fever", ScreeningLevel.REFER));
    life.tell(pain("b", 8));
    assertThat(life.history()).hasSize(2);
    life.plan(CORNER);
    life.session(0);
    assertThat(life.decision(CORNER).why().rule()).isEqualTo(Reason.SUSPENDED);
  }

  @Test
  void nothing_but_a_clearance_lifts_it() {
    Life life = suspended();
    life.screening(8, ScreeningLevel.NONE);
    assertThat(life.progression().now().suspension()).isNotNull();
    life.tell(CLEARED);
    assertThat(life.progression().now().suspension()).isNull();
    assertThat(life.tell(CLEARED)).isEmpty();
  }

  @Test
  void with_clinicians_an_outside_assessment_does_not() {
    Life life = suspended();
    assertThat(life.refused(new RecordOutsideAssessment(ANNA, true, at(9, "09:00"))).rejection())
        .isEqualTo(ProgressionRejection.CLINICIAN_NEEDED);
    life.tell(new RecordOutsideAssessment(ANNA, false, at(9, "09:00")));
    assertThat(life.all(ProgressResumed.class).getFirst().reason()).isNull();
  }

  @Test
  void clearing_what_is_not_suspended_or_not_yet_is_refused() {
    Life life = new Life().plan(CORNER);
    assertThat(life.refused(CLEARED).rejection()).isEqualTo(ProgressionRejection.NOT_SUSPENDED);
    Life other = suspended();
    assertThat(
            other
                .refused(new ClearSuspension(ANNA, ClinicalReason.ASSESSED, at(6, "09:00")))
                .rejection())
        .isEqualTo(ProgressionRejection.TIME_BEFORE_NEWEST);
  }

  @Test
  void a_flag_a_human_has_cleared_does_not_suspend_again() {
    Life life = suspended();
    life.tell(CLEARED);
    life.screening(14, ScreeningLevel.REFER);
    assertThat(life.progression().now().suspension()).isNull();
    life.session(14);
    assertThat(life.decision(CORNER).why().reasons()).doesNotContain(Reason.SUSPENDED);
  }

  @Test
  void an_emergency_always_does() {
    Life life = new Life().plan(CORNER);
    life.screening(7, ScreeningLevel.EMERGENCY);
    life.tell(CLEARED);
    life.screening(14, ScreeningLevel.EMERGENCY);
    assertThat(life.progression().now().suspension()).isNotNull();
  }

  @Test
  void watchfulness_holds_raises_back_until_answered_again() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.screening(6, ScreeningLevel.WATCH);
    life.session(7);
    assertThat(life.decision(CORNER).why().rule()).isEqualTo(Reason.WATCH);
    life.screening(8, ScreeningLevel.NONE);
    life.session(9);
    assertThat(life.decision(CORNER).decision()).isEqualTo(Decision.RAISE);
  }

  @Test
  void a_screening_counts_once_and_an_older_one_not_at_all() {
    Life life = new Life().plan(CORNER);
    life.screening(8, ScreeningLevel.NONE);
    assertThat(life.screening(8, ScreeningLevel.NONE)).isEmpty();
    assertThat(life.screening(7, ScreeningLevel.WATCH)).isEmpty();
    assertThat(life.screening(6, ScreeningLevel.REFER))
        .hasOnlyElementsOfType(ProgressSuspended.class);
  }

  @Test
  void a_matching_caution_withholds_until_it_is_gone() {
    Life life = new Life().plan(CORNER, LEG_LIFT);
    life.screening(0, ScreeningLevel.NONE, Caution.SPINAL_LOADING);
    assertThat(life.all(TargetWithheld.class))
        .singleElement()
        .matches(e -> e.exerciseId().equals(LEG_LIFT.exerciseId()) && e.cause() == Reason.CAUTION);
    life.session(1);
    assertThat(life.decision(LEG_LIFT).decision()).isEqualTo(Decision.WITHHOLD);
    life.screening(7, ScreeningLevel.NONE);
    assertThat(life.all(WithholdingLifted.class)).hasSize(1);
    assertThat(life.track(LEG_LIFT).isWithheld()).isFalse();
  }

  @Test
  void a_caution_answered_before_the_plan_withholds_in_it() {
    Life life = new Life();
    life.screening(-1, ScreeningLevel.NONE, Caution.SPINAL_LOADING);
    life.plan(LEG_LIFT);
    assertThat(life.track(LEG_LIFT).isWithheld()).isTrue();
  }

  @Test
  void a_clinician_s_target_lets_a_known_caution_pass_but_not_a_new_one() {
    Life life = new Life().plan(LEG_LIFT);
    life.screening(0, ScreeningLevel.NONE, Caution.SPINAL_LOADING);
    life.override(1, LEG_LIFT, S30);
    life.screening(7, ScreeningLevel.NONE, Caution.SPINAL_LOADING);
    assertThat(life.track(LEG_LIFT).isWithheld()).isFalse();
    life.screening(14, ScreeningLevel.NONE, Caution.SPINAL_LOADING, Caution.PRONE_LYING);
    assertThat(life.track(LEG_LIFT).isWithheld()).isTrue();
  }

  private static Life suspended() {
    Life life = new Life().plan(CORNER);
    life.screening(7, ScreeningLevel.REFER);
    assertThat(life.progression().now().suspension()).isNotNull();
    return life;
  }

  private static ReportSafety flag(String entry, String flag, @Nullable ScreeningLevel level) {
    return new ReportSafety(
        ANNA,
        SessionSketch.idOf("session-0-08:00"),
        SessionSketch.entry(entry),
        at(0, "08:01"),
        null,
        flag,
        level);
  }

  private static ReportSafety pain(String entry, int score) {
    return new ReportSafety(
        ANNA,
        SessionSketch.idOf("session-0-08:00"),
        SessionSketch.entry(entry),
        at(0, "08:25"),
        new Pain(score),
        null,
        null);
  }
}
