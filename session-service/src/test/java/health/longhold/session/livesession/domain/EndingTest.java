package health.longhold.session.livesession.domain;

import static health.longhold.session.livesession.domain.Lines.line;
import static health.longhold.session.livesession.domain.Sessions.BOOT;
import static health.longhold.session.livesession.domain.Sessions.PHONE;
import static health.longhold.session.livesession.domain.Sessions.RECEIVED_AT;
import static health.longhold.session.livesession.domain.Sessions.SESSION;
import static health.longhold.session.livesession.domain.Sessions.STARTED_AT;
import static health.longhold.session.livesession.domain.Sessions.batch;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.session.livesession.domain.SessionCommand.EndForLaterStart;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When a session ended, by clocks that may be wrong. */
class EndingTest extends JournalSpec {
  private static final Instant DAYS_LATER = RECEIVED_AT.plus(Duration.ofDays(14));
  private static final Instant YEARS_AHEAD = Instant.parse("2031-01-01T00:00:00Z");

  @Test
  void a_phone_that_counts_in_microseconds_ends_it_by_the_clock_on_the_wall() {
    send(
        batch(
            PHONE,
            DAYS_LATER,
            line(1).elapsed(1_000_000).held(20),
            line(500).elapsed(500_000_000).finished(2)));

    assertThat(result().endedAt()).isEqualTo(STARTED_AT.plusSeconds(500));
  }

  @Test
  void a_clock_on_the_wall_set_days_ahead_does_not_move_the_end() {
    Instant ahead = STARTED_AT.plus(Duration.ofDays(3));
    send(batch(PHONE, DAYS_LATER, line(1).held(20), line(61).at(ahead).finished(2)));

    assertThat(result().endedAt()).isEqualTo(STARTED_AT.plusSeconds(61));
  }

  @Test
  void a_clock_set_back_while_it_ran_does_not_shorten_it() {
    Instant back = STARTED_AT.minus(Duration.ofMinutes(50));
    send(batch(PHONE, line(1).held(20), line(61).at(back).finished(2)));

    assertThat(result().endedAt()).isEqualTo(STARTED_AT.plusSeconds(61));
  }

  @Test
  void it_never_ended_after_the_server_knew_of_the_end() {
    send(batch(PHONE, line(1).held(20), line(2).elapsed(1_900_000).finished(2)));

    assertThat(result().endedAt()).isEqualTo(RECEIVED_AT);
  }

  @Test
  void a_clock_years_ahead_ends_it_when_the_end_arrived() {
    send(clockYearsAhead(line(1).at(YEARS_AHEAD).held(20), line(2).at(YEARS_AHEAD).finished(2)));

    assertThat(result().endedAt()).isEqualTo(RECEIVED_AT);
  }

  @Test
  void what_arrives_after_the_end_does_not_move_it() {
    Lines.Line ahead = line(2).at(RECEIVED_AT.plusSeconds(200)).elapsed(800_000);
    send(batch(PHONE, ahead.finished(2)));
    send(batch(PHONE, DAYS_LATER, line(1).held(20), ahead.finished(2)));

    assertThat(result().endedAt()).isEqualTo(RECEIVED_AT);
  }

  @Test
  void an_end_told_again_under_another_boot_keeps_its_receipt() {
    send(clockYearsAhead(line(1).at(YEARS_AHEAD).finished(1)));
    send(
        Sessions.batch(
            PHONE,
            new UUID(7, 7),
            YEARS_AHEAD,
            DAYS_LATER,
            Sessions.submitted(line(1).at(YEARS_AHEAD).finished(1))));

    assertThat(result().endedAt()).isEqualTo(RECEIVED_AT);
  }

  @Test
  void a_provisional_end_is_no_later_than_the_last_receipt() {
    send(clockYearsAhead(line(1).at(YEARS_AHEAD).held(20)));
    tell(new EndForLaterStart(SESSION));

    assertThat(result().endedAt()).isEqualTo(RECEIVED_AT);
  }

  @Test
  void no_report_lies_after_it_was_known() {
    send(
        clockYearsAhead(
            line(1).at(YEARS_AHEAD).pain("DURING", 1, 3), line(2).at(YEARS_AHEAD).finished(2)));

    assertThat(result().exercises().getFirst().pain().getFirst().at()).isEqualTo(RECEIVED_AT);
  }

  private static SessionCommand.RecordJournal clockYearsAhead(EntryForm... entries) {
    return Sessions.batch(PHONE, BOOT, YEARS_AHEAD, RECEIVED_AT, Sessions.submitted(entries));
  }
}
