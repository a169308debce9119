package health.longhold.progress.progression.domain;

import static health.longhold.progress.progression.domain.Exercises.CORNER;
import static health.longhold.progress.progression.domain.Exercises.LEG_LIFT;
import static health.longhold.progress.progression.domain.Exercises.S20;
import static health.longhold.progress.progression.domain.Exercises.S30;
import static health.longhold.progress.progression.domain.Exercises.S45;
import static health.longhold.progress.progression.domain.Exercises.S60;
import static health.longhold.progress.progression.domain.Exercises.startingAt;
import static health.longhold.progress.progression.domain.Life.assess;
import static health.longhold.progress.progression.domain.Life.at;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.Decision;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.plan.domain.PlannedExercise;
import health.longhold.progress.progression.domain.ProgressionEvent.OverrideContradicted;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseLapsed;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseTookEffect;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionAssessed;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionNoted;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetLowered;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetWithheld;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Late journals, corrections and imports: facts that come after their time. */
class CorrectionTest {

  @Test
  void a_corrected_miss_takes_back_the_raise_it_had_led_to() {
    Life life = raisedCorner();
    List<ProgressionEvent> events =
        life.tell(revised(life, 7, CORNER, S30, s -> s.held(CORNER, 20)));
    assertThat(life.target(CORNER)).isEqualTo(S30);
    TargetLowered lowered = (TargetLowered) events.getLast();
    assertThat(lowered.why().reasons()).containsExactly(Reason.CORRECTED, Reason.HOLD_MISSED);
    assertThat(lowered.sessionId()).isEqualTo(SessionSketch.idOf("session-7-08:00"));
    assertThat(lowered.at()).isEqualTo(at(9, "12:00"));
  }

  @Test
  void both_decisions_stay_with_the_difference() {
    Life life = raisedCorner();
    life.tell(revised(life, 7, CORNER, S30, s -> s.held(CORNER, 20)));
    assertThat(life.decisions(CORNER)).hasSize(3);
    assertThat(life.decisions(CORNER).get(1).decision()).isEqualTo(Decision.RAISE);
    assertThat(life.decision(CORNER).decision()).isEqualTo(Decision.KEEP);
    assertThat(life.decision(CORNER).earlier()).isEqualTo(Decision.RAISE);
    assertThat(life.all(SessionAssessed.class).getLast().facts().revision()).isEqualTo(2);
  }

  @Test
  void a_corrected_miss_ends_a_raise_that_still_waits() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.session(7);
    life.tell(revised(life, 7, CORNER, S30, s -> s.held(CORNER, 20).receivedAt(at(7, "09:00"))));
    assertThat(life.track(CORNER).pending()).isNull();
    assertThat(life.all(RaiseLapsed.class).getLast().why().rule()).isEqualTo(Reason.CORRECTED);
    life.checkIn(8, 1);
    assertThat(life.target(CORNER)).isEqualTo(S30);
  }

  @Test
  void a_correction_that_changes_nothing_leaves_the_target_and_the_waiting_raise() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.session(7);
    life.tell(revised(life, 7, CORNER, S30, s -> s.receivedAt(at(7, "09:00"))));
    assertThat(life.decision(CORNER).proposalId())
        .isEqualTo(life.decisions(CORNER).get(1).proposalId());
    life.checkIn(8, 1);
    assertThat(life.target(CORNER)).isEqualTo(S45);
    life.tell(revised(life, 7, CORNER, S30, s -> s.revision(3)));
    assertThat(life.target(CORNER)).isEqualTo(S45);
    assertThat(life.all(RaiseTookEffect.class)).hasSize(1);
  }

  @Test
  void corrected_high_pain_lowers_now() {
    Life life = new Life().plan(startingAt(LEG_LIFT, S45));
    life.session(0);
    life.session(2);
    life.tell(revised(life, 0, LEG_LIFT, S45, s -> s.pain(8)));
    assertThat(life.target(LEG_LIFT)).isEqualTo(S30);
    TargetLowered lowered = life.all(TargetLowered.class).getFirst();
    assertThat(lowered.why().reasons()).containsExactly(Reason.CORRECTED, Reason.PAIN_HIGH);
  }

  @Test
  void correcting_twice_lowers_once() {
    Life life = new Life().plan(startingAt(LEG_LIFT, S60));
    life.session(0);
    life.session(2);
    life.tell(revised(life, 0, LEG_LIFT, S60, s -> s.pain(8)));
    life.tell(revised(life, 0, LEG_LIFT, S60, s -> s.pain(9).revision(3)));
    assertThat(life.target(LEG_LIFT)).isEqualTo(S45);
  }

  @Test
  void a_lowering_on_record_is_not_made_again_by_a_correction_of_another_session() {
    Life life = new Life().plan(startingAt(LEG_LIFT, S60));
    life.session(0);
    life.session(2, s -> s.pain(8));
    life.session(12);
    assertThat(life.target(LEG_LIFT)).isEqualTo(S30); // ten days away
    life.tell(revised(life, 0, LEG_LIFT, S60, s -> s.effort(4)));
    assertThat(life.target(LEG_LIFT)).isEqualTo(S30);
    assertThat(life.all(TargetLowered.class)).hasSize(2);
  }

  @Test
  void a_second_correction_lowers_from_where_the_member_stands() {
    Life life = new Life().plan(startingAt(LEG_LIFT, S60));
    life.session(0, s -> s.pain(8));
    life.session(2);
    life.tell(revised(life, 0, LEG_LIFT, S60, s -> s)); // it had not hurt after all
    assertThat(life.target(LEG_LIFT)).isEqualTo(S45);
    life.tell(revised(life, 2, LEG_LIFT, S45, s -> s.pain(7)));
    assertThat(life.target(LEG_LIFT)).isEqualTo(S30);
  }

  @Test
  void a_correction_upward_waits_for_the_next_session() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.session(7, s -> s.held(CORNER, 20));
    life.tell(revised(life, 7, CORNER, S30, s -> s.receivedAt(at(7, "10:00"))));
    assertThat(life.decision(CORNER).why().rule()).isEqualTo(Reason.LATE_RECORD);
    life.checkIn(8, 1);
    assertThat(life.target(CORNER)).isEqualTo(S30);
    life.session(9);
    assertThat(life.decision(CORNER).decision()).isEqualTo(Decision.RAISE);
    life.checkIn(10, 1);
    assertThat(life.target(CORNER)).isEqualTo(S45);
  }

  @Test
  void the_rest_of_a_journal_that_had_gaps_is_judged_like_a_first_time() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.session(7, s -> s.incomplete().silent(CORNER));
    assertThat(life.decision(CORNER).why().rule()).isEqualTo(Reason.NO_REPORT);
    life.tell(revised(life, 7, CORNER, S30, s -> s.receivedAt(at(7, "10:00"))));
    assertThat(life.decision(CORNER).decision()).isEqualTo(Decision.RAISE);
    life.checkIn(8, 1);
    assertThat(life.target(CORNER)).isEqualTo(S45);
  }

  @Test
  void an_offline_journal_that_comes_after_the_check_in_takes_effect_by_it() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.session(7, s -> s.abandoned().incomplete().silent(CORNER));
    life.checkIn(8, 1);
    life.tell(revised(life, 7, CORNER, S30, s -> s.receivedAt(at(8, "12:00"))));
    assertThat(life.target(CORNER)).isEqualTo(S45);
    assertThat(life.all(RaiseTookEffect.class).getFirst().at()).isEqualTo(at(8, "07:00"));
  }

  @Test
  void a_late_first_journal_of_the_newest_session_does_so_too() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    SessionSketch offline = life.sketch(7, "08:00").receivedAt(at(8, "12:00"));
    life.checkIn(8, 1);
    life.tell(assess(offline));
    assertThat(life.target(CORNER)).isEqualTo(S45);
  }

  @Test
  void a_late_session_after_an_answered_screening_lowers_with_its_own_reason() {
    Life life = new Life().plan(startingAt(CORNER, S45));
    SessionSketch offline = life.sketch(0, "06:30").pain(7);
    life.screening(0, ScreeningLevel.NONE);
    life.tell(assess(offline));
    assertThat(life.target(CORNER)).isEqualTo(S30);
    assertThat(life.all(TargetLowered.class).getFirst().why().rule()).isEqualTo(Reason.PAIN_HIGH);
  }

  @Test
  void a_late_bad_session_takes_back_the_raise_made_without_it() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    SessionSketch late = life.sketch(5, "08:00").effort(7).receivedAt(at(9, "12:00"));
    life.session(7);
    life.checkIn(8, 1);
    life.tell(assess(late));
    assertThat(life.target(CORNER)).isEqualTo(S30);
  }

  @Test
  void a_late_good_session_raises_nothing() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    SessionSketch late = life.sketch(7, "08:00").receivedAt(at(9, "12:00"));
    life.session(8, s -> s.effort(6));
    life.tell(assess(late));
    assertThat(life.track(CORNER).pending()).isNull();
    assertThat(life.target(CORNER)).isEqualTo(S30);
  }

  @Test
  void a_late_worse_morning_lowers_and_takes_nothing_twice() {
    Life life = new Life().plan(startingAt(LEG_LIFT, S60));
    life.session(0, s -> s.pain(4));
    life.session(3);
    life.checkIn(1, 4);
    assertThat(life.target(LEG_LIFT)).isEqualTo(S45);
    assertThat(life.all(TargetLowered.class).getFirst().why().reasons())
        .containsExactly(Reason.CORRECTED, Reason.WORSE_MORNING);
  }

  @Test
  void a_check_in_that_comes_after_its_raise_has_lapsed_raises_nothing() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.session(7);
    life.session(9, s -> s.effort(6));
    life.checkIn(8, 1);
    assertThat(life.target(CORNER)).isEqualTo(S30);
    assertThat(life.all(RaiseTookEffect.class)).isEmpty();
  }

  @Test
  void a_late_synced_check_in_still_serves_a_raise_that_waits() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.session(7);
    life.screening(8, ScreeningLevel.NONE); // at half past seven
    life.checkIn(8, 1); // at seven, synced later
    assertThat(life.target(CORNER)).isEqualTo(S45);
  }

  @Test
  void a_clinician_s_later_override_stands_and_is_told_of() {
    Life life = raisedCorner();
    life.override(8, CORNER, S60);
    life.tell(revised(life, 7, CORNER, S30, s -> s.held(CORNER, 20)));
    assertThat(life.target(CORNER)).isEqualTo(S60);
    OverrideContradicted told = life.all(OverrideContradicted.class).getFirst();
    assertThat(told.target()).isEqualTo(S60);
    assertThat(told.spokenFor()).isEqualTo(S30);
    assertThat(told.overriddenAt()).isEqualTo(at(8, "13:00"));
    life.tell(revised(life, 7, CORNER, S30, s -> s.held(CORNER, 19).revision(3)));
    assertThat(life.all(OverrideContradicted.class)).hasSize(1);
  }

  @Test
  void an_override_that_agrees_is_not_contradicted() {
    Life life = raisedCorner();
    life.override(8, CORNER, S30);
    life.tell(revised(life, 7, CORNER, S30, s -> s.held(CORNER, 20)));
    assertThat(life.all(OverrideContradicted.class)).isEmpty();
    assertThat(life.target(CORNER)).isEqualTo(S30);
  }

  @Test
  void an_override_of_what_should_have_been_withheld_is_contradicted_unless_it_was_seen() {
    Life unseen = new Life().plan(startingAt(LEG_LIFT, S20));
    unseen.session(0);
    unseen.override(1, LEG_LIFT, S20);
    unseen.tell(revised(unseen, 0, LEG_LIFT, S20, s -> s.pain(8)));
    assertThat(unseen.all(OverrideContradicted.class)).hasSize(1);
    assertThat(unseen.track(LEG_LIFT).isWithheld()).isFalse();

    Life seen = new Life().plan(startingAt(LEG_LIFT, S20));
    seen.session(0, s -> s.pain(8));
    seen.override(1, LEG_LIFT, S20);
    seen.tell(revised(seen, 0, LEG_LIFT, S20, s -> s.pain(9)));
    assertThat(seen.all(OverrideContradicted.class)).isEmpty();
  }

  @Test
  void corrected_pain_at_the_lowest_rung_withholds() {
    Life life = new Life().plan(startingAt(LEG_LIFT, S20));
    life.session(0);
    life.session(2);
    life.tell(revised(life, 0, LEG_LIFT, S20, s -> s.pain(8)));
    assertThat(life.track(LEG_LIFT).isWithheld()).isTrue();
    assertThat(life.all(TargetWithheld.class)).hasSize(1);
  }

  @Test
  void after_thirty_days_a_record_is_history_only() {
    Life life = new Life().plan(startingAt(LEG_LIFT, S45));
    life.session(0);
    life.session(2);
    List<ProgressionEvent> events =
        life.tell(revised(life, 0, LEG_LIFT, S45, s -> s.pain(8).receivedAt(at(31, "08:00"))));
    assertThat(events).singleElement().isInstanceOf(SessionNoted.class);
    assertThat(life.target(LEG_LIFT)).isEqualTo(S45);
  }

  @Test
  void an_import_older_than_the_newest_session_is_history_only_and_repeats_quietly() {
    Life life = new Life().plan(startingAt(LEG_LIFT, S45));
    SessionSketch older = life.sketch(0, "08:00").imported().pain(8);
    life.session(2, SessionSketch::imported);
    assertThat(life.tell(assess(older))).singleElement().isInstanceOf(SessionNoted.class);
    assertThat(life.tell(assess(older))).isEmpty();
    assertThat(life.target(LEG_LIFT)).isEqualTo(S45);
  }

  @Test
  void imports_in_performed_order_are_judged_as_if_live() {
    Life live = new Life().plan(CORNER);
    Life imported = new Life().plan(CORNER);
    for (int day : List.of(0, 7, 9, 16)) {
      live.session(day);
      imported.session(day, s -> s.imported().receivedAt(at(200, "08:00")));
      live.checkIn(day + 1, 1);
      imported.checkIn(day + 1, 1);
    }
    assertThat(imported.target(CORNER)).isEqualTo(live.target(CORNER)).isEqualTo(S60);
  }

  @Test
  void a_revision_seen_before_changes_nothing() {
    Life life = raisedCorner();
    SessionSketch second = sketch(life, 7, CORNER, S30).revision(2).pain(8);
    life.tell(assess(second));
    Progression after = life.progression();
    assertThat(life.tell(assess(second))).isEmpty();
    assertThat(life.tell(assess(sketch(life, 7, CORNER, S30)))).isEmpty();
    assertThat(life.progression()).isEqualTo(after);
  }

  @Test
  void corrections_reach_back_through_plans_and_their_policies() {
    Life life = raisedCorner();
    life.policy(Policies.with(Life.GRADUAL_HOLD, "lenient", 2));
    life.tell(life.adopt(List.of(CORNER), Life.PLAN, 2, at(9, "06:00")));
    life.tell(revised(life, 7, CORNER, S30, s -> s.held(CORNER, 20)));
    assertThat(life.decision(CORNER).why().policy()).isEqualTo("gradual-hold@1");
    assertThat(life.target(CORNER)).isEqualTo(S30);
  }

  @Test
  void what_is_older_than_a_month_sinks_and_the_state_stays_bounded() {
    Life life = new Life().plan(CORNER, LEG_LIFT);
    int most = 0;
    for (int day = 0; day < 400; day += 2) {
      life.session(day);
      life.checkIn(day + 1, 1);
      most = Math.max(most, life.progression().recent().size());
    }
    assertThat(most).isLessThan(60);
    assertThat(life.track(CORNER).evidence()).hasSizeLessThanOrEqualTo(31);
    assertThat(life.progression().sessions()).hasSizeLessThanOrEqualTo(32);
    assertThat(life.progression().now().checkIns()).hasSizeLessThanOrEqualTo(31);
    assertThat(life.progression().base().tracks()).hasSize(2);
  }

  private static Life raisedCorner() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.session(7);
    life.checkIn(8, 1);
    assertThat(life.target(CORNER)).isEqualTo(S45);
    return life;
  }

  /** Revision 2 of the session of that day, received on day 9 unless said otherwise. */
  private static ProgressionCommand revised(
      Life life,
      int day,
      PlannedExercise exercise,
      Dose dose,
      UnaryOperator<SessionSketch> strokes) {
    return assess(
        strokes.apply(sketch(life, day, exercise, dose).revision(2).receivedAt(at(9, "12:00"))));
  }

  private static SessionSketch sketch(Life life, int day, PlannedExercise exercise, Dose dose) {
    return life.sketch(day, "08:00", exercise, dose);
  }
}
