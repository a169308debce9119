package health.longhold.session.livesession.domain;

import static health.longhold.session.livesession.domain.Lines.line;
import static health.longhold.session.livesession.domain.SessionRejection.SESSION_UNKNOWN;
import static health.longhold.session.livesession.domain.Sessions.MEMBER;
import static health.longhold.session.livesession.domain.Sessions.PHONE;
import static health.longhold.session.livesession.domain.Sessions.RECEIVED_AT;
import static health.longhold.session.livesession.domain.Sessions.SESSION;
import static health.longhold.session.livesession.domain.Sessions.STARTED_AT;
import static health.longhold.session.livesession.domain.Sessions.STRANGER;
import static health.longhold.session.livesession.domain.Sessions.batch;
import static health.longhold.session.livesession.domain.Sessions.start;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.DeciderSpec;
import health.longhold.kernel.SessionId;
import health.longhold.kernel.SessionOutcome;
import health.longhold.session.livesession.domain.SessionCommand.EndByPlan;
import health.longhold.session.livesession.domain.SessionCommand.EndForLaterStart;
import health.longhold.session.livesession.domain.SessionCommand.EndIfIdle;
import health.longhold.session.livesession.domain.SessionCommand.NoteOverlaps;
import health.longhold.session.livesession.domain.SessionEvent.OverlapsNoted;
import health.longhold.session.livesession.domain.SessionEvent.SessionCorrected;
import health.longhold.session.livesession.domain.SessionEvent.SessionEnded;
import health.longhold.session.livesession.domain.SessionEvent.SuspensionNoted;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How a session ends when its own journal does not say so. */
class SessionDeciderTest {
  private static final SessionId OTHER = SessionId.of("01900000-0000-7000-8000-00000000ffff");
  private static final Instant IDLE_SINCE = start().receivedAt();

  static DeciderSpec<Session, SessionCommand, SessionEvent> session() {
    return DeciderSpec.of(Session.NOT_STARTED, SessionDecider::decide, SessionDecider::evolve);
  }

  static DeciderSpec<Session, SessionCommand, SessionEvent> running() {
    return after(session(), start());
  }

  static DeciderSpec<Session, SessionCommand, SessionEvent> after(
      DeciderSpec<Session, SessionCommand, SessionEvent> before, SessionCommand command) {
    return before.given(before.when(command).events());
  }

  static SessionResult resultOf(SessionEvent event) {
    return switch (event) {
      case SessionEnded ended -> ended.result();
      case SessionCorrected corrected -> corrected.result();
      default -> throw new AssertionError("no result in " + event);
    };
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
    void keeps_the_outcome_of_an_end_known_before_it_though_the_phone_runs_fast() {
      Instant ahead = RECEIVED_AT.plusSeconds(20);
      SessionEvent corrected =
          after(running(), suspended(RECEIVED_AT))
              .when(
                  batch(
                      PHONE,
                      line(1).at(ahead).redFlag("chest-pain"),
                      line(2).at(ahead).held(20),
                      line(3).at(ahead).stopped(3, "RED_FLAG")))
              .events()
              .getLast();

      SessionResult result = resultOf(corrected);
      assertThat(result.outcome()).isEqualTo(SessionOutcome.SAFETY);
      assertThat(result.exercises().getFirst().holds().getFirst().heldSeconds()).isEqualTo(20);
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
}
