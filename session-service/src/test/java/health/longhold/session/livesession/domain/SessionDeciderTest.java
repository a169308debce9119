package health.longhold.session.livesession.domain;

import static health.longhold.session.livesession.domain.Lines.line;
import static health.longhold.session.livesession.domain.SessionRejection.JOURNAL_INVALID;
import static health.longhold.session.livesession.domain.SessionRejection.PRESCRIPTION_EXPIRED;
import static health.longhold.session.livesession.domain.SessionRejection.PRESCRIPTION_UNKNOWN;
import static health.longhold.session.livesession.domain.SessionRejection.SCREENING_NEEDED;
import static health.longhold.session.livesession.domain.SessionRejection.SESSION_EXISTS;
import static health.longhold.session.livesession.domain.SessionRejection.SESSION_UNKNOWN;
import static health.longhold.session.livesession.domain.SessionRejection.STARTED_AT_OUT_OF_RANGE;
import static health.longhold.session.livesession.domain.Sessions.MEMBER;
import static health.longhold.session.livesession.domain.Sessions.PHONE;
import static health.longhold.session.livesession.domain.Sessions.RECEIVED_AT;
import static health.longhold.session.livesession.domain.Sessions.RULES;
import static health.longhold.session.livesession.domain.Sessions.SESSION;
import static health.longhold.session.livesession.domain.Sessions.STARTED_AT;
import static health.longhold.session.livesession.domain.Sessions.STRANGER;
import static health.longhold.session.livesession.domain.Sessions.batch;
import static health.longhold.session.livesession.domain.Sessions.prescription;
import static health.longhold.session.livesession.domain.Sessions.start;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.DeciderSpec;
import health.longhold.kernel.Dose;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.SessionId;
import health.longhold.kernel.SessionOutcome;
import health.longhold.session.livesession.domain.SessionCommand.EndByPlan;
import health.longhold.session.livesession.domain.SessionCommand.EndForLaterStart;
import health.longhold.session.livesession.domain.SessionCommand.EndIfIdle;
import health.longhold.session.livesession.domain.SessionCommand.NoteOverlaps;
import health.longhold.session.livesession.domain.SessionCommand.RecordPastSession;
import health.longhold.session.livesession.domain.SessionCommand.StartSession;
import health.longhold.session.livesession.domain.SessionEvent.OverlapsNoted;
import health.longhold.session.livesession.domain.SessionEvent.SessionCorrected;
import health.longhold.session.livesession.domain.SessionEvent.SessionEnded;
import health.longhold.session.livesession.domain.SessionEvent.SessionStarted;
import health.longhold.session.livesession.domain.SessionEvent.SuspensionNoted;
import health.longhold.session.prescription.domain.Prescription;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SessionDeciderTest {
  private static final SessionId OTHER = SessionId.of("01900000-0000-7000-8000-00000000ffff");
  private static final Instant IDLE_SINCE = start().receivedAt();

  static DeciderSpec<Session, SessionCommand, SessionEvent> session() {
    return DeciderSpec.of(Session.NOT_STARTED, SessionDecider::decide, SessionDecider::evolve);
  }

  private static DeciderSpec<Session, SessionCommand, SessionEvent> running() {
    return after(session(), start());
  }

  private static DeciderSpec<Session, SessionCommand, SessionEvent> after(
      DeciderSpec<Session, SessionCommand, SessionEvent> before, SessionCommand command) {
    return before.given(before.when(command).events());
  }

  private static SessionResult resultOf(SessionEvent event) {
    return switch (event) {
      case SessionEnded ended -> ended.result();
      case SessionCorrected corrected -> corrected.result();
      default -> throw new AssertionError("no result in " + event);
    };
  }

  @Nested
  class Starting {
    @Test
    void keeps_the_day_where_the_member_lives_and_the_frozen_doses() {
      SessionStarted started = started(start());

      assertThat(started.localDate()).isEqualTo(LocalDate.parse("2026-11-22"));
      assertThat(started.screeningValid()).isTrue();
      assertThat(started.items()).extracting(SessionItem::target).contains(new Dose(20, 1, 1));
    }

    @Test
    void after_eight_days_without_the_exercise_runs_at_the_dose_of_the_lay_off_table() {
      SessionStarted started = started(start(prescription(), at(8 - 2)));

      assertThat(started.items().getFirst().target()).isEqualTo(new Dose(19, 1, 1));
    }

    @Test
    void after_fifteen_days_takes_the_deeper_step_even_on_the_prescriptions_last_day() {
      SessionStarted started = started(start(prescription(), at(15 - 2)));

      assertThat(started.items().getFirst().target()).isEqualTo(new Dose(18, 1, 1));
    }

    @Test
    void again_changes_nothing() {
      running().when(start()).thenNothing();
    }

    @Test
    void under_a_used_id_at_another_time_is_refused() {
      running().when(start(prescription(), STARTED_AT.plusSeconds(1))).rejected(SESSION_EXISTS);
    }

    @Test
    void under_another_members_id_reveals_nothing() {
      running().when(start(of(STRANGER), STARTED_AT)).rejected(SESSION_UNKNOWN);
    }

    @Test
    void is_refused_when_the_prescription_has_expired() {
      session()
          .when(start(prescription(), prescription().expiresAt().plusSeconds(1)))
          .rejected(PRESCRIPTION_EXPIRED);
    }

    @Test
    void is_refused_more_than_five_minutes_ahead_and_thirty_days_back() {
      session().when(received(STARTED_AT.minusSeconds(301))).rejected(STARTED_AT_OUT_OF_RANGE);
      session()
          .when(received(STARTED_AT.plus(Duration.ofDays(30)).plusSeconds(1)))
          .rejected(STARTED_AT_OUT_OF_RANGE);
    }

    @Test
    void is_refused_when_no_screening_covered_the_prescription_nor_covers_the_start() {
      session()
          .when(start(prescription(prescription().issuedAt()), STARTED_AT))
          .rejected(SCREENING_NEEDED);
    }

    @Test
    void counts_for_safety_only_when_the_screening_lapsed_since_the_issue() {
      assertThat(started(start(prescription(STARTED_AT), STARTED_AT)).screeningValid()).isFalse();
    }

    @Test
    void goes_by_a_screening_answered_since_the_issue() {
      StartSession screened =
          new StartSession(
              SESSION,
              prescription(prescription().issuedAt()),
              STARTED_AT,
              RECEIVED_AT,
              STARTED_AT.plusSeconds(1),
              RULES);

      assertThat(started(screened).screeningValid()).isTrue();
    }

    @Test
    void counts_for_safety_only_after_severe_pain_ended_the_screening() {
      StartSession afterPain =
          new StartSession(SESSION, prescription(), STARTED_AT, RECEIVED_AT, STARTED_AT, RULES);

      assertThat(started(afterPain).screeningValid()).isFalse();
    }

    private SessionStarted started(StartSession command) {
      return (SessionStarted) session().when(command).events().getFirst();
    }

    private Instant at(int days) {
      return STARTED_AT.plus(Duration.ofDays(days));
    }

    private StartSession received(Instant at) {
      return new StartSession(SESSION, prescription(), STARTED_AT, at, null, RULES);
    }
  }

  @Nested
  class Silence {
    @Test
    void of_thirty_minutes_ends_a_session_provisionally() {
      List<? extends SessionEvent> events =
          running().when(new EndIfIdle(SESSION, IDLE_SINCE.plusSeconds(1800))).events();

      assertThat(events).hasSize(1);
      assertThat(resultOf(events.getFirst()).outcome()).isEqualTo(SessionOutcome.ABANDONED);
      assertThat(resultOf(events.getFirst()).endReason()).isEqualTo("IDLE");
      assertThat(((SessionEnded) events.getFirst()).complete()).isFalse();
    }

    @Test
    void of_less_does_not() {
      running().when(new EndIfIdle(SESSION, IDLE_SINCE.plusSeconds(1799))).thenNothing();
    }

    @Test
    void counts_from_the_last_receipt() {
      after(running(), batch(PHONE, line(1).held(20)))
          .when(new EndIfIdle(SESSION, IDLE_SINCE.plusSeconds(1800)))
          .thenNothing();
    }

    @Test
    void ends_nothing_twice() {
      Instant later = IDLE_SINCE.plusSeconds(9000);

      after(running(), new EndIfIdle(SESSION, later))
          .when(new EndIfIdle(SESSION, later))
          .thenNothing();
    }

    @Test
    void is_forgotten_when_the_end_arrives_late() {
      var abandoned = after(running(), new EndIfIdle(SESSION, IDLE_SINCE.plusSeconds(1800)));

      SessionEvent corrected =
          abandoned.when(batch(PHONE, line(1).held(20), line(2).finished(2))).events().getLast();

      assertThat(resultOf(corrected).outcome()).isEqualTo(SessionOutcome.COMPLETED);
      assertThat(((SessionCorrected) corrected).revision()).isEqualTo(2);
      assertThat(((SessionCorrected) corrected).complete()).isTrue();
    }
  }

  @Nested
  class Another_session {
    @Test
    void started_later_ends_this_one_provisionally() {
      SessionEvent ended = running().when(new EndForLaterStart(SESSION)).events().getFirst();

      assertThat(resultOf(ended).outcome()).isEqualTo(SessionOutcome.ABANDONED);
      assertThat(resultOf(ended).endReason()).isEqualTo("LATER_START");
    }

    @Test
    void at_the_same_time_is_noted_once() {
      running()
          .when(new NoteOverlaps(SESSION, List.of(OTHER, OTHER)))
          .then(new OverlapsNoted(SESSION, MEMBER, List.of(OTHER)));
      after(running(), new NoteOverlaps(SESSION, List.of(OTHER)))
          .when(new NoteOverlaps(SESSION, List.of(OTHER)))
          .thenNothing();
    }

    @Test
    void found_after_the_end_corrects_the_result() {
      var ended = after(running(), batch(PHONE, line(1).finished(1)));

      SessionEvent corrected =
          ended.when(new NoteOverlaps(SESSION, List.of(OTHER))).events().getLast();

      assertThat(resultOf(corrected).overlapping()).isTrue();
    }
  }

  @Nested
  class Suspension {
    private static final Instant AT = STARTED_AT.plusSeconds(10);

    @Test
    void ends_a_running_session_by_plan() {
      List<? extends SessionEvent> events = running().when(suspended(AT)).events();

      assertThat(events.getFirst()).isEqualTo(new SuspensionNoted(SESSION, MEMBER, AT));
      assertThat(resultOf(events.getLast()).outcome()).isEqualTo(SessionOutcome.ENDED_BY_PLAN);
      assertThat(resultOf(events.getLast()).endedAt()).isEqualTo(AT);
    }

    @Test
    void after_the_end_was_told_changes_no_outcome() {
      after(running(), batch(PHONE, line(1).finished(1)))
          .when(suspended(AT))
          .then(new SuspensionNoted(SESSION, MEMBER, AT));
    }

    @Test
    void keeps_the_outcome_of_an_end_that_lies_before_it_and_arrives_later() {
      SessionEvent corrected =
          after(running(), suspended(AT))
              .when(batch(PHONE, line(1).held(20), line(2).finished(2)))
              .events()
              .getLast();

      assertThat(resultOf(corrected).outcome()).isEqualTo(SessionOutcome.COMPLETED);
    }

    @Test
    void before_the_told_end_makes_later_entries_count_for_safety_only() {
      SessionEvent corrected =
          after(running(), suspended(AT))
              .when(
                  batch(
                      PHONE,
                      line(1).held(20),
                      line(11).hold(2, 1, "HOLD", "LEFT", 15.0),
                      line(12).pain("AFTER", null, 5),
                      line(13).finished(13)))
              .events()
              .getLast();

      SessionResult result = resultOf(corrected);
      assertThat(result.outcome()).isEqualTo(SessionOutcome.ENDED_BY_PLAN);
      assertThat(result.exercises().getFirst().holds().getFirst().heldSeconds()).isEqualTo(20);
      assertThat(result.exercises().get(1).holds().getFirst().heldSeconds()).isNull();
      assertThat(result.pain()).singleElement().satisfies(p -> assertThat(p.disputed()).isTrue());
    }

    @Test
    void told_again_or_later_changes_nothing() {
      after(running(), suspended(AT)).when(suspended(AT)).thenNothing();
      after(running(), suspended(AT)).when(suspended(AT.plusSeconds(5))).thenNothing();
    }

    @Test
    void of_another_members_session_is_refused() {
      running().when(new EndByPlan(SESSION, STRANGER, AT)).rejected(SESSION_UNKNOWN);
    }

    @Test
    void of_an_unknown_session_is_refused() {
      session().when(suspended(AT)).rejected(SESSION_UNKNOWN);
    }

    private EndByPlan suspended(Instant at) {
      return new EndByPlan(SESSION, MEMBER, at);
    }
  }

  @Nested
  class A_past_session {
    @Test
    void is_recorded_whole_and_marked_imported() {
      List<? extends SessionEvent> events =
          session().when(past(prescription(), line(1).held(20), line(2).finished(2))).events();

      assertThat(((SessionStarted) events.getFirst()).imported()).isTrue();
      assertThat(resultOf(events.getLast()).outcome()).isEqualTo(SessionOutcome.COMPLETED);
      assertThat(((SessionEnded) events.getLast()).complete()).isTrue();
    }

    @Test
    void again_changes_nothing() {
      after(session(), past(prescription(), line(1).finished(1)))
          .when(past(prescription(), line(1).finished(1)))
          .thenNothing();
    }

    @Test
    void with_another_journal_is_refused() {
      after(session(), past(prescription(), line(1).finished(1)))
          .when(past(prescription(), line(1).held(20), line(2).finished(2)))
          .rejected(SESSION_EXISTS);
    }

    @Test
    void under_the_id_of_a_live_session_is_refused() {
      running().when(past(prescription(), line(1).finished(1))).rejected(SESSION_EXISTS);
    }

    @Test
    void with_an_entry_that_cannot_be_understood_is_refused_whole() {
      session()
          .when(past(prescription(), line(1).held(-1), line(2).finished(2)))
          .rejected(JOURNAL_INVALID);
    }

    @Test
    void that_does_not_tell_its_end_is_abandoned() {
      SessionEvent ended =
          session().when(past(prescription(), line(1).held(20))).events().getLast();

      assertThat(resultOf(ended).outcome()).isEqualTo(SessionOutcome.ABANDONED);
    }

    @Test
    void without_a_screening_counts_for_safety_only() {
      SessionEvent ended =
          session().when(past(prescription(STARTED_AT), line(1).finished(1))).events().getLast();

      assertThat(resultOf(ended).safetyOnly()).isTrue();
    }

    @Test
    void of_another_member_than_its_prescription_is_refused() {
      session().when(past(of(STRANGER), line(1).finished(1))).rejected(PRESCRIPTION_UNKNOWN);
    }

    private RecordPastSession past(Prescription prescription, EntryForm... entries) {
      return new RecordPastSession(
          SESSION,
          MEMBER,
          prescription,
          STARTED_AT,
          PHONE,
          STARTED_AT.plus(Duration.ofDays(100)),
          Sessions.submitted(entries),
          RULES);
    }
  }

  private static Prescription of(MemberId member) {
    Prescription own = prescription();
    return new Prescription(
        own.prescriptionId(),
        member,
        own.planId(),
        own.planVersion(),
        own.targetsAsOf(),
        own.policy(),
        own.routineId(),
        own.routineName(),
        own.zone(),
        own.issuedAt(),
        own.expiresAt(),
        own.screeningValidUntil(),
        own.cautions(),
        own.items(),
        own.withheld());
  }
}
