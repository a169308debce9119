package health.longhold.progress.progression.domain;

import static health.longhold.progress.progression.domain.Exercises.LEG_LIFT;
import static health.longhold.progress.progression.domain.Exercises.S20;
import static health.longhold.progress.progression.domain.Exercises.S30;
import static health.longhold.progress.progression.domain.Exercises.S45;
import static health.longhold.progress.progression.domain.Exercises.startingAt;
import static health.longhold.progress.progression.domain.Life.ANNA;
import static health.longhold.progress.progression.domain.Life.at;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.ProposalId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.progression.domain.ProgressionCommand.ClearSuspension;
import health.longhold.progress.progression.domain.ProgressionCommand.LapseOverdueRaises;
import health.longhold.progress.progression.domain.ProgressionCommand.UndoApproval;
import health.longhold.progress.progression.domain.ProgressionEvent.ApprovalUndone;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseLapsed;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseTookEffect;
import org.junit.jupiter.api.Test;

/** An approval is taken back until a prescription holds what it raised. */
class UndoApprovalTest {

  @Test
  void a_raise_that_took_effect_waits_again_and_the_target_is_what_it_was() {
    Life life = approvedLift();
    Track before = life.track(LEG_LIFT);
    life.tell(undo(life, 16, false));

    ApprovalUndone undone = life.all(ApprovalUndone.class).getFirst();
    assertThat(undone.from()).isEqualTo(S45);
    assertThat(undone.to()).isEqualTo(S30);
    Track after = life.track(LEG_LIFT);
    assertThat(after.target()).isEqualTo(S30);
    assertThat(after.inForceSince()).isBefore(before.inForceSince());
    assertThat(after.lastRaisedAt()).isNull();
    Proposal waiting = requireNonNull(after.pending());
    assertThat(waiting.id()).isEqualTo(raise(life));
    assertThat(waiting.awaitsApproval()).isTrue();
    assertThat(waiting.clearedAt()).isEqualTo(at(15, "07:00"));
    assertThat(after.endings()).isEmpty();
  }

  @Test
  void approved_again_it_takes_effect_again() {
    Life life = approvedLift();
    life.tell(undo(life, 16, false));
    life.approve(17, LEG_LIFT);
    assertThat(life.target(LEG_LIFT)).isEqualTo(S45);
    assertThat(life.all(RaiseTookEffect.class)).hasSize(2);
    assertThat(life.all(RaiseTookEffect.class).getLast().at()).isEqualTo(at(17, "12:00"));
  }

  @Test
  void before_the_morning_only_the_approval_goes() {
    Life life = proposedLift();
    life.approve(14, LEG_LIFT);
    life.tell(undo(life, 14, false));
    assertThat(life.target(LEG_LIFT)).isEqualTo(S30);
    life.checkIn(15, 1);
    assertThat(life.target(LEG_LIFT)).isEqualTo(S30);
    life.approve(15, LEG_LIFT);
    assertThat(life.target(LEG_LIFT)).isEqualTo(S45);
  }

  @Test
  void repeating_it_changes_nothing() {
    Life life = approvedLift();
    life.tell(undo(life, 16, false));
    assertThat(life.tell(undo(life, 16, false))).isEmpty();
    assertThat(life.tell(undo(life, 16, true))).isEmpty();
  }

  @Test
  void a_prescription_that_holds_it_makes_it_stand() {
    Life life = approvedLift();
    assertThat(life.refused(undo(life, 16, true)).rejection())
        .isEqualTo(ProgressionRejection.APPROVAL_IN_USE);
  }

  @Test
  void another_target_since_makes_it_stand() {
    Life life = approvedLift();
    life.override(16, LEG_LIFT, S20);
    assertThat(life.refused(undo(life, 17, false)).rejection())
        .isEqualTo(ProgressionRejection.APPROVAL_IN_USE);
  }

  @Test
  void a_lapsed_raise_has_nothing_to_take_back() {
    Life life = proposedLift();
    life.checkIn(15, 5);
    assertThat(life.refused(undo(life, 16, false)).rejection())
        .isEqualTo(ProgressionRejection.PROPOSAL_LAPSED);
    assertThat(
            life.refused(
                    new UndoApproval(
                        ANNA, new ProposalId(Life.uuid("none")), false, at(16, "12:00")))
                .rejection())
        .isEqualTo(ProgressionRejection.PROPOSAL_UNKNOWN);
  }

  @Test
  void what_may_no_longer_wait_lapses_at_once() {
    Life life = approvedLift();
    life.screening(16, ScreeningLevel.REFER);
    life.tell(undo(life, 16, false));
    assertThat(life.target(LEG_LIFT)).isEqualTo(S30);
    assertThat(life.track(LEG_LIFT).pending()).isNull();
    assertThat(life.all(RaiseLapsed.class).getLast().why().rule()).isEqualTo(Reason.SUSPENDED);
    life.tell(new ClearSuspension(ANNA, ClinicalReason.ASSESSED, at(17, "12:00")));
    assertThat(life.target(LEG_LIFT)).isEqualTo(S30);
  }

  @Test
  void the_clock_of_approvals_runs_on() {
    Life life = approvedLift();
    life.tell(undo(life, 16, false));
    life.tell(new LapseOverdueRaises(ANNA, at(30, "06:00")));
    assertThat(life.track(LEG_LIFT).pending()).isNull();
    assertThat(life.all(RaiseLapsed.class).getLast().why().rule())
        .isEqualTo(Reason.APPROVAL_OVERDUE);
  }

  @Test
  void a_late_record_does_not_bring_the_approval_back() {
    Life life = approvedLift();
    life.tell(undo(life, 16, false));
    life.session(7, sketch -> sketch.again());
    assertThat(life.target(LEG_LIFT)).isEqualTo(S30);
    assertThat(life.all(RaiseTookEffect.class)).hasSize(1);
  }

  private static Life proposedLift() {
    Life life = new Life().plan(startingAt(LEG_LIFT, S30));
    life.session(0);
    life.session(7);
    life.session(14);
    return life;
  }

  private static Life approvedLift() {
    Life life = proposedLift();
    life.checkIn(15, 1);
    life.approve(15, LEG_LIFT);
    assertThat(life.target(LEG_LIFT)).isEqualTo(S45);
    return life;
  }

  private static UndoApproval undo(Life life, int day, boolean prescribed) {
    return new UndoApproval(ANNA, raise(life), prescribed, at(day, "18:00"));
  }

  private static ProposalId raise(Life life) {
    return requireNonNull(life.decision(LEG_LIFT).proposalId());
  }
}
