package health.longhold.session.livesession.domain;

import static health.longhold.session.livesession.domain.Lines.line;
import static health.longhold.session.livesession.domain.Sessions.BOOT;
import static health.longhold.session.livesession.domain.Sessions.PHONE;
import static health.longhold.session.livesession.domain.Sessions.RECEIVED_AT;
import static health.longhold.session.livesession.domain.Sessions.SESSION;
import static health.longhold.session.livesession.domain.Sessions.STARTED_AT;
import static health.longhold.session.livesession.domain.Sessions.STRANGER;
import static health.longhold.session.livesession.domain.Sessions.TABLET;
import static health.longhold.session.livesession.domain.Sessions.batch;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.SessionOutcome;
import health.longhold.kernel.SkipReason;
import health.longhold.session.livesession.domain.Journal.Gap;
import health.longhold.session.livesession.domain.JournalReceipt.RejectedEntry;
import health.longhold.session.livesession.domain.SessionCommand.RecordJournal;
import health.longhold.session.livesession.domain.SessionEvent.JournalRecorded;
import health.longhold.session.livesession.domain.SessionEvent.SafetyReported;
import health.longhold.session.livesession.domain.SessionEvent.SessionCorrected;
import health.longhold.session.livesession.domain.SessionEvent.SessionEnded;
import health.longhold.session.livesession.domain.SessionResult.HoldStatus;
import health.longhold.session.livesession.domain.SubmittedEntry.Illegible;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rules 2 to 7 of the journal protocol: receipt, clock, ends and safety. */
class JournalProtocolTest extends JournalSpec {
  private static final Instant THIRTY_DAYS_ON = STARTED_AT.plus(Duration.ofDays(30));

  // 2: an entry counts once

  @Test
  void the_same_entry_again_is_a_duplicate_and_no_event() {
    send(batch(PHONE, line(1).held(20)));

    JournalReceipt again = send(batch(PHONE, line(1).held(20)));

    assertThat(again.duplicates()).isEqualTo(1);
    assertThat(again.accepted()).isZero();
    assertThat(events).isEmpty();
  }

  @Test
  void the_same_place_with_other_words_is_a_conflict_whose_worst_counts() {
    send(batch(PHONE, line(1).held(20)));

    JournalReceipt receipt = send(batch(PHONE, line(1).held(12)));
    end();

    assertThat(codes(receipt)).containsExactly(EntryRefusal.CONFLICT);
    assertThat(legLift().heldSeconds()).isEqualTo(12);
    assertThat(legLift().disputed()).isTrue();
  }

  @Test
  void in_conflict_with_a_painful_skip_a_hold_counts_as_skipped() {
    send(batch(PHONE, line(1).held(20)));
    send(batch(PHONE, line(1).skipped(1, "PAINFUL")));
    end();

    assertThat(legLift().status()).isEqualTo(HoldStatus.SKIPPED);
    assertThat(legLift().skipped()).isEqualTo(SkipReason.PAINFUL);
    assertThat(legLift().disputed()).isTrue();
  }

  @Test
  void an_id_at_a_second_place_is_named_and_raises_nothing() {
    JournalReceipt receipt =
        send(batch(PHONE, line(1).held(20), line(2).id(1).hold(2, 1, "HOLD", "LEFT", 15.0)));
    end();

    assertThat(receipt.rejected())
        .containsExactly(new RejectedEntry(1, 2, EntryRefusal.ID_REUSED, "id", null));
    assertThat(result().exercises().get(1).holds().getFirst().disputed()).isTrue();
  }

  @Test
  void a_journal_copied_to_a_second_device_counts_once() {
    send(batch(PHONE, line(1).held(20)));
    send(batch(TABLET, line(1).held(20)));
    end();

    assertThat(legLift().disputed()).isFalse();
    assertThat(legLift().entries()).hasSize(1);
  }

  @Test
  void a_broken_entry_is_rejected_alone_and_fills_its_place() {
    JournalReceipt receipt =
        send(
            Sessions.batch(
                PHONE,
                BOOT,
                RECEIVED_AT,
                RECEIVED_AT,
                List.of(
                    Lines.submitted(0, line(1).held(20)),
                    new Illegible(1, "abc", 2, "score"),
                    Lines.submitted(2, line(3).paused()))));

    assertThat(receipt.accepted()).isEqualTo(2);
    assertThat(codes(receipt)).containsExactly(EntryRefusal.WRONG_TYPE);
    assertThat(receipt.acknowledgedThrough()).isEqualTo(3);
  }

  @Test
  void a_broken_entry_without_a_place_is_reported_by_index_and_kept_nowhere() {
    JournalReceipt receipt =
        send(
            Sessions.batch(
                PHONE,
                BOOT,
                RECEIVED_AT,
                RECEIVED_AT,
                List.of(new Illegible(0, "abc", null, "seq"))));

    assertThat(receipt.rejected())
        .containsExactly(new RejectedEntry(0, null, EntryRefusal.WRONG_TYPE, "seq", null));
    assertThat(events).isEmpty();
  }

  // 3: acknowledgement

  @Test
  void is_acknowledged_up_to_the_first_gap_and_the_gap_is_named() {
    JournalReceipt receipt =
        send(batch(PHONE, line(1).held(20), line(4).paused(), line(6).paused()));

    assertThat(receipt.accepted()).isEqualTo(3);
    assertThat(receipt.acknowledgedThrough()).isEqualTo(1);
    assertThat(receipt.missing()).containsExactly(new Gap(2, 3), new Gap(5, 5));
  }

  @Test
  void each_device_is_acknowledged_for_itself() {
    send(batch(PHONE, line(1).held(20)));

    assertThat(send(batch(TABLET, line(2).paused())).acknowledgedThrough()).isZero();
  }

  // 4: one batch, one event

  @Test
  void one_batch_is_one_event_with_what_is_new_in_it() {
    send(batch(PHONE, line(1).held(20)));
    send(batch(PHONE, line(1).held(20), line(2).paused(), line(3).paused()));

    assertThat(events)
        .singleElement()
        .isInstanceOfSatisfying(
            JournalRecorded.class,
            e -> assertThat(e.lines()).extracting(JournalLine::seq).containsExactly(2, 3));
  }

  // 5: clock

  @Test
  void a_wrong_device_clock_is_corrected_by_the_time_of_sending() {
    Instant hourBehind = RECEIVED_AT.minus(Duration.ofHours(1));
    Instant hourAhead = RECEIVED_AT.plus(Duration.ofHours(1));

    assertThat(sentAt(hourBehind, line(1).at(hourBehind).held(20)).accepted()).isEqualTo(1);
    assertThat(sentAt(hourAhead, line(2).at(hourAhead).paused()).accepted()).isEqualTo(1);
  }

  @Test
  void a_time_in_the_future_or_long_past_is_rejected_and_fills_its_place() {
    JournalReceipt receipt =
        send(
            batch(
                PHONE,
                line(1).at(RECEIVED_AT.plusSeconds(301)).held(20),
                line(2).at(RECEIVED_AT.minus(Duration.ofDays(30)).minusMillis(1)).paused(),
                line(3).at(RECEIVED_AT.plusSeconds(300)).paused()));

    assertThat(codes(receipt))
        .containsExactly(EntryRefusal.TIME_OUT_OF_RANGE, EntryRefusal.TIME_OUT_OF_RANGE);
    assertThat(receipt.acknowledgedThrough()).isEqualTo(3);
  }

  @Test
  void the_clock_is_judged_at_the_first_receipt() {
    Lines.Line ahead = line(1).at(RECEIVED_AT.plusSeconds(301));
    send(batch(PHONE, ahead.held(20)));
    JournalReceipt later = send(batch(PHONE, RECEIVED_AT.plusSeconds(600), ahead.held(20)));
    send(batch(PHONE, line(2).paused()));
    JournalReceipt muchLater =
        send(batch(PHONE, THIRTY_DAYS_ON.plusSeconds(900), line(2).paused()));

    assertThat(codes(later)).containsExactly(EntryRefusal.TIME_OUT_OF_RANGE);
    assertThat(muchLater.duplicates()).isEqualTo(1);
  }

  @Test
  void the_end_is_timed_by_the_monotonic_clock_of_its_boot() {
    send(batch(PHONE, line(1).held(20)));
    send(batch(PHONE, line(2).at(STARTED_AT.plusSeconds(400)).elapsed(61_000).finished(2)));

    assertThat(result().endedAt()).isEqualTo(STARTED_AT.plusSeconds(61));
  }

  @Test
  void across_two_boots_the_end_is_timed_by_the_clock_on_the_wall() {
    send(batch(PHONE, line(1).held(20)));
    send(
        Sessions.batch(
            PHONE,
            new UUID(7, 7),
            RECEIVED_AT,
            RECEIVED_AT,
            Sessions.submitted(line(2).elapsed(61_000).finished(2))));

    assertThat(result().endedAt()).isEqualTo(STARTED_AT.plusSeconds(2));
  }

  // 6: ends

  @Test
  void an_end_finishes_the_session_at_once_and_completely() {
    send(batch(PHONE, line(1).held(20), line(2).finished(2)));

    SessionEnded ended = (SessionEnded) events.getLast();
    assertThat(ended.revision()).isEqualTo(1);
    assertThat(ended.complete()).isTrue();
    assertThat(ended.result().outcome()).isEqualTo(SessionOutcome.COMPLETED);
    assertThat(legLift().heldSeconds()).isEqualTo(20);
  }

  @Test
  void an_end_before_its_journal_is_incomplete_until_the_gap_is_filled() {
    send(batch(PHONE, line(2).finished(2)));
    boolean complete = ((SessionEnded) events.getLast()).complete();
    JournalReceipt receipt = send(batch(PHONE, line(1).held(20)));

    assertThat(complete).isFalse();
    assertThat(((SessionCorrected) events.getLast()).complete()).isTrue();
    assertThat(((SessionCorrected) events.getLast()).revision()).isEqualTo(2);
    assertThat(receipt.session().state()).isEqualTo("ENDED");
  }

  @Test
  void a_stop_ends_it_with_its_reason() {
    send(batch(PHONE, line(1).stopped(1, "NO_TIME")));

    assertThat(result().outcome()).isEqualTo(SessionOutcome.STOPPED);
    assertThat(result().endReason()).isEqualTo("NO_TIME");
  }

  @Test
  void of_two_devices_ends_the_later_counts() {
    send(batch(PHONE, line(5).stopped(5, "NO_TIME")));
    send(batch(TABLET, line(9).id(109).finished(9)));

    assertThat(result().outcome()).isEqualTo(SessionOutcome.COMPLETED);
  }

  @Test
  void takes_nothing_new_thirty_days_after_the_start_but_still_answers_repeats() {
    send(batch(PHONE, line(1).held(20)));
    RecordJournal late =
        batch(PHONE, THIRTY_DAYS_ON.plusSeconds(1), line(2).at(THIRTY_DAYS_ON).paused());

    SessionDeciderTest.session()
        .given(SessionDecider.decide(Session.NOT_STARTED, Sessions.start()))
        .when(late)
        .rejected(SessionRejection.JOURNAL_CLOSED);
    assertThat(send(batch(PHONE, THIRTY_DAYS_ON.plusSeconds(1), line(1).held(20))).duplicates())
        .isEqualTo(1);
  }

  // 7: safety

  @Test
  void pain_of_six_or_a_red_flag_is_reported_before_the_end() {
    send(batch(PHONE, line(1).pain("DURING", 1, 6), line(2).redFlag("CHEST_PAIN")));

    assertThat(events).filteredOn(SafetyReported.class::isInstance).hasSize(2);
    assertThat(session).isInstanceOf(Session.Running.class);
  }

  @Test
  void pain_of_five_is_not() {
    send(batch(PHONE, line(1).pain("DURING", 1, 5)));

    assertThat(events).hasSize(1);
  }

  @Test
  void the_same_report_is_not_reported_twice_nor_taken_back_by_a_correction() {
    send(batch(PHONE, line(1).pain("AFTER", null, 8)));
    send(batch(PHONE, line(1).pain("AFTER", null, 8), line(2).scoreInsteadOf(PHONE, 1, 1, 2)));

    assertThat(events).noneMatch(SafetyReported.class::isInstance);
  }

  @Test
  void a_correction_that_tells_of_severe_pain_is_reported() {
    send(batch(PHONE, line(1).pain("AFTER", null, 2)));
    send(batch(PHONE, line(2).scoreInsteadOf(PHONE, 1, 1, 7)));

    assertThat(events).filteredOn(SafetyReported.class::isInstance).hasSize(1);
  }

  @Test
  void a_stop_after_a_safety_report_is_an_end_for_safety() {
    send(batch(PHONE, line(1).pain("DURING", 1, 7), line(2).stopped(2, "PAIN")));

    assertThat(result().outcome()).isEqualTo(SessionOutcome.SAFETY);
  }

  // whose session

  @Test
  void another_members_session_is_unknown() {
    SessionDeciderTest.session()
        .given(SessionDecider.decide(Session.NOT_STARTED, Sessions.start()))
        .when(
            new RecordJournal(
                SESSION, STRANGER, PHONE, BOOT, RECEIVED_AT, RECEIVED_AT, List.of(), 5000))
        .rejected(SessionRejection.SESSION_UNKNOWN);
  }

  @Test
  void a_session_that_never_started_is_unknown() {
    SessionDeciderTest.session()
        .when(batch(PHONE, line(1).held(20)))
        .rejected(SessionRejection.SESSION_UNKNOWN);
  }

  private JournalReceipt sentAt(Instant sentAt, EntryForm entry) {
    return send(Sessions.batch(PHONE, BOOT, sentAt, RECEIVED_AT, Sessions.submitted(entry)));
  }
}
