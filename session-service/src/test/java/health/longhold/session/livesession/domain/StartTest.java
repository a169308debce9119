package health.longhold.session.livesession.domain;

import static health.longhold.session.livesession.domain.SessionDeciderTest.running;
import static health.longhold.session.livesession.domain.SessionDeciderTest.session;
import static health.longhold.session.livesession.domain.SessionRejection.PRESCRIPTION_EXPIRED;
import static health.longhold.session.livesession.domain.SessionRejection.SCREENING_NEEDED;
import static health.longhold.session.livesession.domain.SessionRejection.SESSION_EXISTS;
import static health.longhold.session.livesession.domain.SessionRejection.SESSION_UNKNOWN;
import static health.longhold.session.livesession.domain.SessionRejection.STARTED_AT_OUT_OF_RANGE;
import static health.longhold.session.livesession.domain.Sessions.RECEIVED_AT;
import static health.longhold.session.livesession.domain.Sessions.RULES;
import static health.longhold.session.livesession.domain.Sessions.SESSION;
import static health.longhold.session.livesession.domain.Sessions.STARTED_AT;
import static health.longhold.session.livesession.domain.Sessions.STRANGER;
import static health.longhold.session.livesession.domain.Sessions.prescription;
import static health.longhold.session.livesession.domain.Sessions.prescriptionOf;
import static health.longhold.session.livesession.domain.Sessions.start;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.Dose;
import health.longhold.session.livesession.domain.SessionCommand.StartSession;
import health.longhold.session.livesession.domain.SessionEvent.SessionStarted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When a session may start, and what it starts with. */
class StartTest {
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
  void goes_by_the_newest_session_of_an_exercise_when_the_frozen_day_has_grown_old() {
    SessionStarted started = started(afterSession(at(8 - 2), "2026-11-26"));

    assertThat(started.items().getFirst().target()).isEqualTo(new Dose(20, 1, 1));
    assertThat(started.items().get(1).target()).isEqualTo(new Dose(14, 1, 1));
  }

  @Test
  void goes_by_the_frozen_day_when_the_sessions_known_here_are_older() {
    SessionStarted started = started(afterSession(at(8 - 2), "2026-11-01"));

    assertThat(started.items().getFirst().target()).isEqualTo(new Dose(19, 1, 1));
  }

  @Test
  void counts_a_lay_off_since_the_newest_session_too() {
    SessionStarted started = started(afterSession(at(13), "2026-11-27"));

    assertThat(started.items().getFirst().target()).isEqualTo(new Dose(19, 1, 1));
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
    running().when(start(prescriptionOf(STRANGER), STARTED_AT)).rejected(SESSION_UNKNOWN);
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
            Map.of(),
            RULES);

    assertThat(started(screened).screeningValid()).isTrue();
  }

  @Test
  void counts_for_safety_only_after_severe_pain_ended_the_screening() {
    StartSession afterPain =
        new StartSession(
            SESSION, prescription(), STARTED_AT, RECEIVED_AT, STARTED_AT, Map.of(), RULES);

    assertThat(started(afterPain).screeningValid()).isFalse();
  }

  private SessionStarted started(StartSession command) {
    return (SessionStarted) session().when(command).events().getFirst();
  }

  /** A start after a session of this day with the first exercise alone. */
  private static StartSession afterSession(Instant startedAt, String day) {
    return new StartSession(
        SESSION,
        prescription(),
        startedAt,
        startedAt,
        prescription().screeningValidUntil(),
        Map.of(prescription().items().getFirst().exerciseId(), LocalDate.parse(day)),
        RULES);
  }

  private Instant at(int days) {
    return STARTED_AT.plus(Duration.ofDays(days));
  }

  private StartSession received(Instant at) {
    return new StartSession(
        SESSION,
        prescription(),
        STARTED_AT,
        at,
        prescription().screeningValidUntil(),
        Map.of(),
        RULES);
  }
}
