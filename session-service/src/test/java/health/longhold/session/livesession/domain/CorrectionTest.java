package health.longhold.session.livesession.domain;

import static health.longhold.session.livesession.domain.Lines.line;
import static health.longhold.session.livesession.domain.Sessions.MEMBER;
import static health.longhold.session.livesession.domain.Sessions.PHONE;
import static health.longhold.session.livesession.domain.Sessions.SESSION;
import static health.longhold.session.livesession.domain.Sessions.STARTED_AT;
import static health.longhold.session.livesession.domain.Sessions.TABLET;
import static health.longhold.session.livesession.domain.Sessions.batch;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.SkipReason;
import health.longhold.session.livesession.domain.EntryForm.Fields;
import health.longhold.session.livesession.domain.SessionCommand.EndByPlan;
import health.longhold.session.livesession.domain.SessionEvent.SessionCorrected;
import health.longhold.session.livesession.domain.SessionResult.HoldResult;
import health.longhold.session.livesession.domain.SessionResult.HoldStatus;
import org.junit.jupiter.api.Test;

/** Rules 8 and 9 of the journal protocol: contradicting words, and corrections that settle them. */
class CorrectionTest extends JournalSpec {

  // 8: two devices

  @Test
  void a_hold_told_by_two_devices_counts_with_its_lower_seconds_and_is_flagged() {
    send(batch(PHONE, line(1).held(20)));
    send(batch(TABLET, line(1).id(101).held(17)));
    end();

    assertThat(legLift().heldSeconds()).isEqualTo(17);
    assertThat(legLift().disputed()).isTrue();
    assertThat(legLift().entries()).hasSize(2);
  }

  @Test
  void until_a_correction_says_which_words_are_right() {
    send(batch(PHONE, line(1).held(20)));
    send(batch(TABLET, line(1).id(101).held(17)));
    send(batch(PHONE, line(2).heldInsteadOf(PHONE, 1, 1, 20)));
    end();

    assertThat(legLift().heldSeconds()).isEqualTo(20);
    assertThat(legLift().disputed()).isFalse();
  }

  @Test
  void a_report_beats_a_skip_and_the_skip_covers_the_rest() {
    send(batch(PHONE, line(1).hold(2, 1, "HOLD", "LEFT", 15.0), line(2).skipped(2, "TOO_HARD")));
    end();

    assertThat(result().exercises().get(1).holds())
        .extracting(HoldResult::status)
        .containsExactly(
            HoldStatus.REPORTED, HoldStatus.SKIPPED, HoldStatus.SKIPPED, HoldStatus.SKIPPED);
  }

  // 9: corrections

  @Test
  void a_correction_after_the_end_changes_the_result_once() {
    send(batch(PHONE, line(1).held(12), line(2).finished(2)));
    send(batch(PHONE, line(3).heldInsteadOf(PHONE, 1, 1, 20)));

    assertThat(((SessionCorrected) events.getLast()).revision()).isEqualTo(2);
    assertThat(legLift().heldSeconds()).isEqualTo(20);
    assertThat(legLift().disputed()).isFalse();
  }

  @Test
  void of_several_corrections_the_highest_number_and_then_device_counts() {
    send(batch(PHONE, line(1).held(12), line(2).heldInsteadOf(PHONE, 1, 2, 18)));
    send(batch(TABLET, line(3).id(103).heldInsteadOf(PHONE, 1, 1, 20)));
    end();
    Double byNumber = legLift().heldSeconds();
    send(batch(TABLET, line(4).id(104).heldInsteadOf(PHONE, 1, 2, 19)));

    assertThat(byNumber).isEqualTo(18);
    assertThat(legLift().heldSeconds()).isEqualTo(19);
  }

  @Test
  void a_correction_may_arrive_before_what_it_corrects() {
    send(batch(PHONE, line(2).heldInsteadOf(PHONE, 1, 1, 20), line(1).held(12)));
    end();

    assertThat(legLift().heldSeconds()).isEqualTo(20);
  }

  @Test
  void corrects_the_moment_of_pain_and_the_reason_of_a_skip() {
    send(batch(PHONE, line(1).pain("DURING", 1, 3), line(2).skipped(1, "PAINFUL")));
    send(
        batch(
            PHONE,
            line(3).corrected(PHONE, 1, 1, new Fields(null, null, "BEFORE", null)),
            line(4).corrected(PHONE, 2, 1, new Fields(null, null, null, "NO_TIME"))));
    end();

    assertThat(result().exercises().getFirst().pain().getFirst().moment().name())
        .isEqualTo("BEFORE");
    assertThat(legLift().skipped()).isEqualTo(SkipReason.NO_TIME);
  }

  @Test
  void a_correction_settles_a_conflict_about_one_place() {
    send(batch(PHONE, line(1).held(20)));
    send(batch(PHONE, line(1).held(12), line(2).heldInsteadOf(PHONE, 1, 1, 15)));
    end();

    assertThat(legLift().heldSeconds()).isEqualTo(15);
    assertThat(legLift().disputed()).isFalse();
  }

  @Test
  void an_id_reused_for_other_words_can_lower_but_not_raise() {
    send(batch(PHONE, line(1).held(20), line(2).id(1).pain("DURING", 1, 5)));
    end();

    assertThat(result().exercises().getFirst().pain())
        .singleElement()
        .satisfies(pain -> assertThat(pain.disputed()).isTrue());
  }

  @Test
  void a_hold_told_again_by_the_same_device_is_flagged_too() {
    send(batch(PHONE, line(1).held(20), line(2).held(20)));
    end();

    assertThat(legLift().disputed()).isTrue();
  }

  @Test
  void corrections_of_both_tellings_that_disagree_settle_nothing() {
    send(batch(PHONE, line(1).held(20), line(2).heldInsteadOf(PHONE, 1, 1, 19)));
    send(batch(TABLET, line(1).id(101).held(17), line(2).id(102).heldInsteadOf(TABLET, 1, 1, 18)));
    end();

    assertThat(legLift().heldSeconds()).isEqualTo(18);
    assertThat(legLift().disputed()).isTrue();
  }

  @Test
  void a_conflicting_correction_leaves_all_words_in_dispute() {
    send(batch(PHONE, line(1).held(20), line(2).heldInsteadOf(PHONE, 1, 1, 19)));
    send(batch(PHONE, line(2).heldInsteadOf(PHONE, 1, 1, 12)));
    end();

    assertThat(legLift().heldSeconds()).isEqualTo(12);
    assertThat(legLift().disputed()).isTrue();
  }

  @Test
  void a_correction_of_something_else_changes_nothing() {
    send(batch(PHONE, line(1).held(20), line(2).scoreInsteadOf(PHONE, 1, 1, 3)));
    end();

    assertThat(legLift().heldSeconds()).isEqualTo(20);
    assertThat(legLift().disputed()).isFalse();
  }

  @Test
  void a_correction_written_after_a_suspension_cannot_make_it_better() {
    send(batch(PHONE, line(1).pain("DURING", 1, 5)));
    tell(new EndByPlan(SESSION, MEMBER, STARTED_AT.plusSeconds(5)));
    send(batch(PHONE, line(9).scoreInsteadOf(PHONE, 1, 1, 0)));

    assertThat(result().exercises().getFirst().pain())
        .hasSize(2)
        .allMatch(SessionResult.PainReport::disputed)
        .anyMatch(pain -> pain.score().value() == 5);
  }

  @Test
  void of_two_skips_the_one_that_counts_as_missed_stands() {
    send(batch(PHONE, line(1).skipped(1, "NO_TIME")));
    send(batch(TABLET, line(1).id(101).skipped(1, "TOO_HARD")));
    end();

    assertThat(legLift().skipped()).isEqualTo(SkipReason.TOO_HARD);
    assertThat(legLift().disputed()).isFalse();
  }

  @Test
  void pain_and_effort_of_the_whole_session_stand_with_the_session() {
    send(batch(PHONE, line(1).pain("BEFORE", null, 2), line(2).effort(null, 4)));
    end();

    assertThat(result().pain()).hasSize(1);
    assertThat(result().effort()).hasSize(1);
    assertThat(result().exercises()).allMatch(e -> e.pain().isEmpty() && e.effort().isEmpty());
  }
}
