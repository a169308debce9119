package health.longhold.progress.progression.domain;

import static health.longhold.progress.progression.domain.Exercises.ALTERNATE_RAISE;
import static health.longhold.progress.progression.domain.Exercises.CORNER;
import static health.longhold.progress.progression.domain.Exercises.DOORWAY;
import static health.longhold.progress.progression.domain.Exercises.LEG_LIFT;
import static health.longhold.progress.progression.domain.Exercises.S20;
import static health.longhold.progress.progression.domain.Exercises.S30;
import static health.longhold.progress.progression.domain.Exercises.S45;
import static health.longhold.progress.progression.domain.Exercises.S60;
import static health.longhold.progress.progression.domain.Exercises.dose;
import static health.longhold.progress.progression.domain.Exercises.startingAt;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.Decision;
import health.longhold.kernel.Side;
import health.longhold.kernel.SkipReason;
import health.longhold.progress.progression.domain.NearestMiss.Measure;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseTookEffect;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What it takes to be raised, and what each shortfall is told as. */
class RaiseTest {

  @Test
  void a_stretch_is_raised_after_two_clean_days_and_seven_at_the_target() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.session(6);
    assertKept(life, Reason.SPACING);
    life.session(7);
    assertThat(life.decision(CORNER).decision()).isEqualTo(Decision.RAISE);
    assertThat(life.decision(CORNER).to()).isEqualTo(S45);
    assertThat(life.target(CORNER)).isEqualTo(S30);
    life.checkIn(8, 1);
    assertThat(life.target(CORNER)).isEqualTo(S45);
  }

  @Test
  void a_loading_exercise_needs_three_clean_days_and_fourteen_at_the_target() {
    Life life = new Life().plan(LEG_LIFT);
    life.session(0);
    life.session(7);
    life.session(13);
    assertThat(life.decision(LEG_LIFT).why().rule()).isEqualTo(Reason.SPACING);
    life.session(14);
    assertThat(life.decision(LEG_LIFT).decision()).isEqualTo(Decision.RAISE);
  }

  @Test
  void two_clean_days_are_too_few_for_a_loading_exercise() {
    Life life = new Life().plan(LEG_LIFT);
    life.session(0, s -> s.pain(3));
    life.session(7);
    life.session(14);
    ExerciseDecision decision = life.decision(LEG_LIFT);
    assertThat(decision.why().rule()).isEqualTo(Reason.UNITS_SHORT);
    assertThat(decision.why().nearestMiss())
        .isEqualTo(NearestMiss.of(Measure.COMPLETE_UNITS, 3, 2));
  }

  @Test
  void from_sixty_five_on_spacing_is_doubled() {
    Life life = new Life().age(AgeBand.FROM_65).plan(CORNER);
    life.session(0);
    life.session(7);
    life.session(13);
    assertKept(life, Reason.SPACING);
    assertThat(life.decision(CORNER).why().nearestMiss())
        .isEqualTo(NearestMiss.of(Measure.DAYS_AT_TARGET, 14, 13));
    life.session(14);
    assertThat(life.decision(CORNER).decision()).isEqualTo(Decision.RAISE);
  }

  @Test
  void the_first_target_s_clock_starts_with_its_first_session() {
    Life life = new Life().plan(CORNER);
    life.session(5);
    life.session(7);
    life.session(11);
    assertKept(life, Reason.SPACING);
    life.session(12);
    assertThat(life.decision(CORNER).decision()).isEqualTo(Decision.RAISE);
  }

  @Test
  void a_new_target_s_clock_starts_when_it_takes_effect() {
    Life life = raisedCorner();
    life.session(9);
    life.session(14);
    assertKept(life, Reason.SPACING);
    life.session(15);
    assertThat(life.decision(CORNER).to()).isEqualTo(S60);
  }

  @Test
  void evidence_of_an_earlier_target_does_not_count() {
    Life life = raisedCorner();
    life.session(14);
    assertThat(life.decision(CORNER).why().reasons()).contains(Reason.UNITS_SHORT);
  }

  @Test
  void the_top_of_the_ladder_is_told_as_such() {
    Life life = new Life().plan(startingAt(CORNER, S60));
    life.session(0);
    life.session(7);
    assertKept(life, Reason.TOP_RUNG);
  }

  @Test
  void a_hold_half_a_second_short_is_held() {
    assertThat(secondDay(s -> s.held(CORNER, 29.5)).decision()).isEqualTo(Decision.RAISE);
    assertThat(secondDay(s -> s.held(CORNER, 29.4)).why().rule()).isEqualTo(Reason.HOLD_MISSED);
  }

  @Test
  void one_short_side_is_named() {
    Life life = new Life().plan(DOORWAY);
    life.session(0);
    life.session(7, s -> s.heldOn(Side.LEFT, DOORWAY, 13));
    Explanation why = life.decision(DOORWAY).why();
    assertThat(why.rule()).isEqualTo(Reason.HOLD_MISSED);
    assertThat(why.nearestMiss())
        .isEqualTo(
            new NearestMiss(Measure.HELD_SECONDS, 15, 13, DOORWAY.phases().getFirst(), Side.LEFT));
    assertThat(why.evidence()).hasSize(2);
    assertThat(why.policy()).isEqualTo("gradual-hold@1");
  }

  @ParameterizedTest
  @EnumSource(SkipReason.class)
  void a_skip_is_missed_only_when_too_hard_or_painful(SkipReason reason) {
    boolean missed = reason == SkipReason.TOO_HARD || reason == SkipReason.PAINFUL;
    assertThat(secondDay(s -> s.skipped(CORNER, reason)).why().rule())
        .isEqualTo(missed ? Reason.HOLD_MISSED : Reason.NO_REPORT);
  }

  @ParameterizedTest
  @CsvSource({"0, RAISE", "2, RAISE", "3, KEEP", "5, KEEP", "6, WITHHOLD", "10, WITHHOLD"})
  void pain_allows_keeps_or_stops(int pain, Decision expected) {
    assertThat(secondDay(s -> s.pain(CORNER, pain)).decision()).isEqualTo(expected);
    assertThat(secondDay(s -> s.pain(pain)).decision()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, RAISE", "5, RAISE", "6, KEEP", "7, KEEP", "8, WITHHOLD", "10, WITHHOLD"})
  void effort_allows_keeps_or_stops(int effort, Decision expected) {
    assertThat(secondDay(s -> s.effort(CORNER, effort)).decision()).isEqualTo(expected);
    assertThat(secondDay(s -> s.effort(effort)).decision()).isEqualTo(expected);
  }

  @Test
  void missing_reports_keep_and_are_told_as_missing() {
    assertThat(secondDay(s -> s.before(null)).why().rule()).isEqualTo(Reason.NO_REPORT);
    assertThat(secondDay(s -> s.pain((Integer) null)).why().rule()).isEqualTo(Reason.NO_REPORT);
    assertThat(secondDay(s -> s.effort((Integer) null)).why().rule()).isEqualTo(Reason.NO_REPORT);
    assertThat(secondDay(s -> s.silent(CORNER)).why().rule()).isEqualTo(Reason.NO_REPORT);
    assertThat(secondDay(SessionSketch::incomplete).why().rule()).isEqualTo(Reason.NO_REPORT);
  }

  @Test
  void an_incomplete_day_between_two_good_ones_starts_the_count_anew() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.session(5, s -> s.effort((Integer) null));
    life.session(7);
    assertKept(life, Reason.UNITS_SHORT);
  }

  @Test
  void doubtful_evidence_raises_nothing() {
    assertThat(secondDay(SessionSketch::safetyOnly).why().rule()).isEqualTo(Reason.SAFETY_ONLY);
    assertThat(secondDay(SessionSketch::overlapping).why().rule()).isEqualTo(Reason.OVERLAPPING);
    assertThat(secondDay(SessionSketch::disputed).why().rule()).isEqualTo(Reason.DISPUTED);
  }

  @Test
  void doubtful_evidence_still_lowers() {
    Life life = new Life().plan(startingAt(CORNER, S45));
    life.session(0, s -> s.safetyOnly().pain(7));
    assertThat(life.target(CORNER)).isEqualTo(S30);
  }

  @Test
  void a_day_is_as_good_as_its_worst_session() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.session(7, "08:00", s -> s.held(CORNER, 20));
    life.session(7, "18:00", s -> s);
    assertKept(life, Reason.HOLD_MISSED);
  }

  @Test
  void a_day_on_which_the_same_dose_was_set_anew_is_spoilt_by_its_morning() {
    Life life = new Life().plan(CORNER);
    life.session(7, "08:00", s -> s.held(CORNER, 20));
    life.override(7, CORNER, S30);
    life.session(7, "18:00", s -> s);
    assertKept(life, Reason.HOLD_MISSED);
  }

  @Test
  void a_second_session_of_a_day_can_spoil_the_raise_of_the_first() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.session(7, "08:00", s -> s);
    life.session(7, "18:00", s -> s.effort(6));
    assertThat(life.track(CORNER).pending()).isNull();
    life.checkIn(8, 1);
    assertThat(life.target(CORNER)).isEqualTo(S30);
  }

  @Test
  void two_sessions_of_a_day_are_one_day() {
    Life life = new Life().plan(CORNER);
    life.session(7, "08:00", s -> s);
    life.session(7, "18:00", s -> s);
    life.session(14);
    assertThat(life.decision(CORNER).decision()).isEqualTo(Decision.RAISE);
    Life other = new Life().plan(startingAt(LEG_LIFT, S20));
    other.session(0);
    other.session(14, "08:00", s -> s);
    other.session(14, "18:00", s -> s);
    assertThat(other.decision(LEG_LIFT).why().reasons()).contains(Reason.UNITS_SHORT);
  }

  @Test
  void an_older_prescription_is_no_evidence_for_the_target() {
    Life life = raisedCorner();
    life.tell(Life.assess(life.sketch(9, "08:00", CORNER, S30)));
    assertKept(life, Reason.OTHER_TARGET);
  }

  @Test
  void every_hold_and_report_of_the_days_it_rests_on_is_cited() {
    Life life = new Life().plan(ALTERNATE_RAISE);
    life.session(0);
    life.session(7);
    life.session(14);
    ExerciseDecision decision = life.decision(ALTERNATE_RAISE);
    assertThat(decision.decision()).isEqualTo(Decision.RAISE);
    assertThat(decision.to()).isEqualTo(dose(8, 5));
    assertThat(decision.why().evidence()).hasSize(3 * (5 * 2 + 1 + 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void a_raise_goes_up_one_rung_only(int times) {
    Life life = new Life().plan(CORNER);
    for (int i = 0; i <= times; i++) {
      life.session(8 * i);
      life.session(8 * i + 7);
      life.checkIn(8 * i + 8, 1);
    }
    assertThat(life.all(RaiseTookEffect.class))
        .allSatisfy(raise -> assertThat(CORNER.ladder().above(raise.from())).contains(raise.to()));
  }

  private static Life raisedCorner() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.session(7);
    life.checkIn(8, 1);
    assertThat(life.target(CORNER)).isEqualTo(S45);
    return life;
  }

  /** The decision after one clean day and this one, a week apart. */
  private static ExerciseDecision secondDay(UnaryOperator<SessionSketch> strokes) {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.session(7, strokes);
    return life.decision(CORNER);
  }

  private static void assertKept(Life life, Reason rule) {
    assertThat(life.decision(CORNER).decision()).isEqualTo(Decision.KEEP);
    assertThat(life.decision(CORNER).why().rule()).isEqualTo(rule);
  }
}
