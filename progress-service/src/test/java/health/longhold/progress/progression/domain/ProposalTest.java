package health.longhold.progress.progression.domain;

import static health.longhold.progress.progression.domain.Exercises.ALTERNATE_RAISE;
import static health.longhold.progress.progression.domain.Exercises.CORNER;
import static health.longhold.progress.progression.domain.Exercises.LEG_LIFT;
import static health.longhold.progress.progression.domain.Exercises.S20;
import static health.longhold.progress.progression.domain.Exercises.S30;
import static health.longhold.progress.progression.domain.Exercises.S45;
import static health.longhold.progress.progression.domain.Exercises.dose;
import static health.longhold.progress.progression.domain.Exercises.startingAt;
import static health.longhold.progress.progression.domain.Life.ANNA;
import static health.longhold.progress.progression.domain.Life.at;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.Decision;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ProposalId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.plan.domain.MissingMorning;
import health.longhold.progress.plan.domain.PlannedExercise;
import health.longhold.progress.progression.domain.ProgressionCommand.ApproveRaise;
import health.longhold.progress.progression.domain.ProgressionCommand.ApproveRaiseOf;
import health.longhold.progress.progression.domain.ProgressionCommand.ClearSuspension;
import health.longhold.progress.progression.domain.ProgressionCommand.LapseOverdueRaises;
import health.longhold.progress.progression.domain.ProgressionCommand.WithholdExercise;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseApproved;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseLapsed;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseTookEffect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From proposal to effect: mornings, approvals, and everything that ends the waiting. */
class ProposalTest {

  @ParameterizedTest
  @CsvSource({
    "7, 12:20, false", // before four hours have passed since 08:25
    "7, 12:25, true",
    "8, 07:00, true",
    "8, 20:25, true",
    "8, 20:30, false" // after 36 hours
  })
  void only_a_check_in_of_the_next_morning_counts(int day, String time, boolean counts) {
    Life life = proposedCorner();
    life.checkIn(day, time, 1);
    assertThat(life.target(CORNER)).isEqualTo(counts ? S45 : S30);
  }

  @Test
  void the_effect_names_session_and_proposal() {
    Life life = proposedCorner();
    life.checkIn(8, 1);
    RaiseTookEffect effect = life.all(RaiseTookEffect.class).getFirst();
    assertThat(effect.sessionId()).isEqualTo(SessionSketch.idOf("session-7-08:00"));
    assertThat(effect.proposalId()).isEqualTo(life.decision(CORNER).proposalId());
    assertThat(effect.at()).isEqualTo(at(8, "07:00"));
    assertThat(effect.why().rule()).isEqualTo(Reason.MORNING_CLEAR);
  }

  @Test
  void a_worse_morning_ends_it() {
    Life life = proposedCorner();
    life.checkIn(8, 2);
    assertLapsed(life, Reason.WORSE_MORNING);
    assertThat(life.target(CORNER)).isEqualTo(S30);
  }

  @Test
  void no_morning_ends_it_when_time_moves_on() {
    Life life = proposedCorner();
    life.tell(new LapseOverdueRaises(ANNA, at(8, "20:25")));
    assertThat(life.all(RaiseLapsed.class)).isEmpty();
    life.tell(new LapseOverdueRaises(ANNA, at(8, "20:26")));
    assertLapsed(life, Reason.NO_MORNING);
    assertThat(life.all(RaiseLapsed.class).getFirst().at()).isEqualTo(at(8, "20:25"));
  }

  @Test
  void the_next_session_settles_it_without_a_timer_and_proposes_anew() {
    Life life = proposedCorner();
    life.session(9);
    assertLapsed(life, Reason.NO_MORNING);
    assertThat(life.decision(CORNER).decision()).isEqualTo(Decision.RAISE);
    assertThat(life.track(CORNER).pending()).isNotNull();
    life.checkIn(10, 1);
    assertThat(life.target(CORNER)).isEqualTo(S45);
  }

  @Test
  void a_programme_may_let_a_missing_morning_pass() {
    Life life = new Life().missingMornings(MissingMorning.ALLOW).plan(CORNER);
    life.session(0);
    life.session(7);
    life.tell(new LapseOverdueRaises(ANNA, at(9, "06:00")));
    RaiseTookEffect effect = life.all(RaiseTookEffect.class).getFirst();
    assertThat(effect.at()).isEqualTo(at(8, "20:25"));
    assertThat(effect.why().rule()).isEqualTo(Reason.MORNING_WAIVED);
  }

  @Test
  void one_check_in_serves_all_sessions_of_the_day() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.session(7, "07:00", s -> s);
    life.session(7, "21:00", s -> s);
    life.checkIn(8, "23:00", 1); // more than 36 h after the first, but not after the last
    assertThat(life.target(CORNER)).isEqualTo(S45);
  }

  @Test
  void loading_above_thirty_seconds_waits_for_a_clinician() {
    Life life = proposedLift();
    life.checkIn(15, 1);
    assertThat(life.target(LEG_LIFT)).isEqualTo(S30);
    life.approve(15, LEG_LIFT);
    assertThat(life.target(LEG_LIFT)).isEqualTo(S45);
    assertThat(life.all(RaiseTookEffect.class).getFirst().at()).isEqualTo(at(15, "12:00"));
  }

  @Test
  void approved_first_it_waits_for_the_morning() {
    Life life = proposedLift();
    life.approve(14, LEG_LIFT);
    assertThat(life.target(LEG_LIFT)).isEqualTo(S30);
    life.checkIn(15, 1);
    assertThat(life.target(LEG_LIFT)).isEqualTo(S45);
    assertThat(life.all(RaiseTookEffect.class).getFirst().at()).isEqualTo(at(15, "07:00"));
  }

  @Test
  void a_waived_morning_still_waits_for_approval() {
    Life life = new Life().missingMornings(MissingMorning.ALLOW);
    life.plan(startingAt(LEG_LIFT, S30));
    life.session(0);
    life.session(7);
    life.session(14);
    life.tell(new LapseOverdueRaises(ANNA, at(17, "06:00")));
    assertThat(life.target(LEG_LIFT)).isEqualTo(S30);
    life.approve(18, LEG_LIFT);
    assertThat(life.target(LEG_LIFT)).isEqualTo(S45);
  }

  @Test
  void up_to_thirty_seconds_no_approval_is_asked() {
    Life life = new Life().plan(LEG_LIFT);
    life.session(0);
    life.session(7);
    life.session(14);
    assertThat(life.refused(approval(life, LEG_LIFT)).rejection())
        .isEqualTo(ProgressionRejection.APPROVAL_NOT_NEEDED);
    life.checkIn(15, 1);
    assertThat(life.target(LEG_LIFT)).isEqualTo(S30);
  }

  @Test
  void without_clinicians_loading_stops_at_thirty_seconds() {
    Life life = new Life().withoutCover().plan(startingAt(LEG_LIFT, S30));
    life.session(0);
    life.session(7);
    life.session(14);
    assertThat(life.decision(LEG_LIFT).decision()).isEqualTo(Decision.KEEP);
    assertThat(life.decision(LEG_LIFT).why().rule()).isEqualTo(Reason.NO_COVER);
  }

  @Test
  void approval_ends_after_fourteen_days() {
    Life life = proposedLift();
    life.checkIn(15, 1);
    life.tell(new LapseOverdueRaises(ANNA, at(28, "08:26")));
    assertLapsed(life, Reason.APPROVAL_OVERDUE);
    assertThat(
            life.refused(approval(life, life.all(RaiseLapsed.class).getFirst().proposalId()))
                .rejection())
        .isEqualTo(ProgressionRejection.PROPOSAL_LAPSED);
  }

  @Test
  void while_it_waits_another_good_session_leaves_it() {
    Life life = proposedLift();
    life.checkIn(15, 1);
    ProposalId proposal = life.decision(LEG_LIFT).proposalId();
    life.session(16);
    assertThat(life.decision(LEG_LIFT).decision()).isEqualTo(Decision.RAISE);
    assertThat(life.decision(LEG_LIFT).proposalId()).isEqualTo(proposal);
    life.approve(17, LEG_LIFT);
    assertThat(life.target(LEG_LIFT)).isEqualTo(S45);
  }

  @Test
  void while_it_waits_anything_else_ends_it() {
    Life life = proposedLift();
    life.checkIn(15, 1);
    life.session(16, s -> s.pain(3));
    assertLapsed(life, Reason.PAIN_MODERATE);
  }

  @Test
  void while_it_waits_a_worse_morning_after_a_later_session_ends_it() {
    Life life = proposedLift();
    life.checkIn(15, 1);
    life.session(16);
    life.checkIn(17, 2);
    assertLapsed(life, Reason.WORSE_MORNING);
  }

  @Test
  void an_override_ends_it() {
    Life life = proposedLift();
    life.override(14, LEG_LIFT, new Dose(35, 1, 1));
    assertLapsed(life, Reason.CLINICIAN);
  }

  @Test
  void withholding_ends_it() {
    Life life = proposedLift();
    life.tell(
        new WithholdExercise(ANNA, LEG_LIFT.exerciseId(), ClinicalReason.PAIN, at(14, "12:00")));
    assertLapsed(life, Reason.CLINICIAN);
    assertThat(life.track(LEG_LIFT).isWithheld()).isTrue();
  }

  @Test
  void a_suspension_ends_it_for_good() {
    Life life = proposedLift();
    life.screening(15, ScreeningLevel.REFER);
    assertLapsed(life, Reason.SUSPENDED);
    life.tell(new ClearSuspension(ANNA, ClinicalReason.ASSESSED, at(15, "09:00")));
    life.checkIn(15, "10:00", 1);
    assertThat(life.target(LEG_LIFT)).isEqualTo(S30);
  }

  @Test
  void a_watchful_screening_ends_it() {
    Life life = proposedLift();
    life.screening(15, ScreeningLevel.WATCH);
    assertLapsed(life, Reason.WATCH);
  }

  @Test
  void a_lay_off_ends_it() {
    Life life = proposedLift();
    life.checkIn(15, 1);
    life.session(23);
    assertThat(life.all(RaiseLapsed.class).getFirst().why().rule()).isEqualTo(Reason.LAY_OFF);
    assertThat(life.target(LEG_LIFT)).isEqualTo(S20);
  }

  @Test
  void approving_twice_changes_nothing() {
    Life life = proposedLift();
    ApproveRaise approval = approval(life, LEG_LIFT);
    life.tell(approval);
    assertThat(life.tell(approval)).isEmpty();
    life.checkIn(15, 1);
    assertThat(life.tell(approval)).isEmpty();
    assertThat(life.approve(16, LEG_LIFT)).isEmpty();
    assertThat(life.all(RaiseApproved.class)).hasSize(1);
  }

  @Test
  void an_approval_of_nothing_is_refused() {
    Life life = new Life().plan(LEG_LIFT);
    assertThat(life.refused(approval(life, new ProposalId(Life.uuid("none")))).rejection())
        .isEqualTo(ProgressionRejection.PROPOSAL_UNKNOWN);
    assertThat(
            life.refused(new ApproveRaiseOf(ANNA, LEG_LIFT.exerciseId(), at(1, "08:00"), true))
                .rejection())
        .isEqualTo(ProgressionRejection.PROPOSAL_UNKNOWN);
    assertThat(
            life.refused(new ApproveRaiseOf(ANNA, CORNER.exerciseId(), at(1, "08:00"), true))
                .rejection())
        .isEqualTo(ProgressionRejection.EXERCISE_NOT_IN_PLAN);
  }

  @Test
  void of_two_exercises_that_load_the_same_region_one_rises_at_a_time() {
    Life life = new Life().plan(ALTERNATE_RAISE, LEG_LIFT);
    life.session(0);
    life.session(7);
    life.session(14);
    assertThat(life.decision(ALTERNATE_RAISE).decision()).isEqualTo(Decision.RAISE);
    assertThat(life.decision(LEG_LIFT).why().rule()).isEqualTo(Reason.REGION_CAP);
    life.session(14, "20:00", s -> s); // the other still waits
    assertThat(life.decision(LEG_LIFT).why().rule()).isEqualTo(Reason.REGION_CAP);
    life.checkIn(15, 1);
    life.session(16);
    assertThat(life.decision(LEG_LIFT).decision()).isEqualTo(Decision.RAISE);
  }

  @Test
  void the_one_longest_without_a_raise_goes_first() {
    Life life = new Life().plan(ALTERNATE_RAISE, LEG_LIFT);
    for (int day : List.of(0, 7, 14, 16, 23, 30, 31)) {
      life.session(day);
      life.checkIn(day + 1, 1);
    }
    // both are ready on day 31: the alternate raise rose on day 15, the leg lift on day 17
    assertThat(life.decision(ALTERNATE_RAISE).decision())
        .isNotEqualTo(life.decision(LEG_LIFT).decision());
    assertThat(life.all(RaiseTookEffect.class))
        .extracting(e -> e.exerciseId().value() + " " + life.dayOf(e.at()))
        .startsWith("alternate-leg-and-arm-raise 15", "prone-leg-lift 17");
    assertThat(life.target(ALTERNATE_RAISE)).isEqualTo(dose(10, 5));
  }

  @Test
  void exercises_that_share_no_load_rise_together() {
    Life life = new Life().plan(CORNER, Exercises.CHILD_POSE);
    life.session(0);
    life.session(7);
    assertThat(life.progression().now().waiting()).hasSize(2);
  }

  private static Life proposedCorner() {
    Life life = new Life().plan(CORNER);
    life.session(0);
    life.session(7);
    assertThat(life.track(CORNER).pending()).isNotNull();
    return life;
  }

  /** Proposed on day 14: from 30 to 45 s, which needs approval. */
  private static Life proposedLift() {
    Life life = new Life().plan(startingAt(LEG_LIFT, S30));
    life.session(0);
    life.session(7);
    life.session(14);
    assertThat(life.track(LEG_LIFT).pending()).isNotNull();
    return life;
  }

  private static ApproveRaise approval(Life life, PlannedExercise exercise) {
    return approval(life, requireNonNull(life.track(exercise).pending()).id());
  }

  private static ApproveRaise approval(Life life, ProposalId proposal) {
    int newest = life.dayOf(life.history().getLast().at());
    return new ApproveRaise(ANNA, proposal, at(newest, "11:00"));
  }

  private static void assertLapsed(Life life, Reason rule) {
    assertThat(life.all(RaiseLapsed.class)).isNotEmpty();
    assertThat(life.all(RaiseLapsed.class).getLast().why().rule()).isEqualTo(rule);
  }
}
