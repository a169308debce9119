package health.longhold.session.livesession.domain;

import static health.longhold.session.livesession.domain.Lines.line;
import static health.longhold.session.livesession.domain.SessionDeciderTest.after;
import static health.longhold.session.livesession.domain.SessionDeciderTest.resultOf;
import static health.longhold.session.livesession.domain.SessionDeciderTest.running;
import static health.longhold.session.livesession.domain.SessionDeciderTest.session;
import static health.longhold.session.livesession.domain.SessionRejection.JOURNAL_INVALID;
import static health.longhold.session.livesession.domain.SessionRejection.PRESCRIPTION_UNKNOWN;
import static health.longhold.session.livesession.domain.SessionRejection.SESSION_EXISTS;
import static health.longhold.session.livesession.domain.Sessions.MEMBER;
import static health.longhold.session.livesession.domain.Sessions.PHONE;
import static health.longhold.session.livesession.domain.Sessions.RULES;
import static health.longhold.session.livesession.domain.Sessions.SESSION;
import static health.longhold.session.livesession.domain.Sessions.STARTED_AT;
import static health.longhold.session.livesession.domain.Sessions.STRANGER;
import static health.longhold.session.livesession.domain.Sessions.prescription;
import static health.longhold.session.livesession.domain.Sessions.prescriptionOf;
import static health.longhold.session.livesession.domain.Sessions.prescriptionWithout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.SessionOutcome;
import health.longhold.session.livesession.domain.SessionCommand.RecordPastSession;
import health.longhold.session.livesession.domain.SessionEvent.SafetyReported;
import health.longhold.session.livesession.domain.SessionEvent.SessionEnded;
import health.longhold.session.livesession.domain.SessionEvent.SessionStarted;
import health.longhold.session.prescription.domain.Prescription;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions of the past, imported whole. */
class PastSessionTest {
  private static final Instant RECEIVED_AT = STARTED_AT.plus(Duration.ofDays(100));

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
  void with_an_entry_of_the_future_is_refused_and_told_what_is_allowed() {
    RecordPastSession ahead =
        past(
            prescription(), line(1).held(20), line(2).at(RECEIVED_AT.plusSeconds(301)).finished(2));

    assertThatExceptionOfType(CommandRejected.class)
        .isThrownBy(() -> SessionDecider.decide(Session.NOT_STARTED, ahead))
        .satisfies(
            refused -> {
              assertThat(refused.rejection()).isEqualTo(JOURNAL_INVALID);
              assertThat(refused.details())
                  .containsEntry("field", "entries[1].at")
                  .containsEntry("reason", "TIME_OUT_OF_RANGE")
                  .containsEntry(
                      "allowed", "1970-01-01T00:00:00Z to " + RECEIVED_AT.plusSeconds(300));
            });
  }

  @Test
  void never_ended_after_it_was_imported() {
    SessionEvent ended =
        session()
            .when(past(prescription(), line(1).at(RECEIVED_AT.plusSeconds(299)).finished(1)))
            .events()
            .getLast();

    assertThat(resultOf(ended).endedAt()).isEqualTo(RECEIVED_AT);
  }

  @Test
  void that_does_not_tell_its_end_is_abandoned() {
    SessionEvent ended = session().when(past(prescription(), line(1).held(20))).events().getLast();

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
    session()
        .when(past(prescriptionOf(STRANGER), line(1).finished(1)))
        .rejected(PRESCRIPTION_UNKNOWN);
  }

  @Test
  void keeps_the_positions_of_a_routine_with_a_withheld_exercise() {
    List<? extends SessionEvent> events =
        session()
            .when(past(prescriptionWithout(2), line(1).pain("DURING", 3, 7), line(2).finished(2)))
            .events();

    assertThat(events)
        .filteredOn(SafetyReported.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            SafetyReported.class,
            safety -> assertThat(safety.exerciseId()).isEqualTo(new ExerciseId("cat-cow")));
  }

  private RecordPastSession past(Prescription prescription, EntryForm... entries) {
    return new RecordPastSession(
        SESSION,
        MEMBER,
        prescription,
        STARTED_AT,
        PHONE,
        RECEIVED_AT,
        Sessions.submitted(entries),
        Sessions.LONGEST_JOURNAL,
        RULES);
  }
}
