package health.longhold.session.livesession.domain;

import static health.longhold.session.livesession.domain.Lines.line;
import static health.longhold.session.livesession.domain.Sessions.BOOT;
import static health.longhold.session.livesession.domain.Sessions.LONGEST_JOURNAL;
import static health.longhold.session.livesession.domain.Sessions.MEMBER;
import static health.longhold.session.livesession.domain.Sessions.PHONE;
import static health.longhold.session.livesession.domain.Sessions.RECEIVED_AT;
import static health.longhold.session.livesession.domain.Sessions.SESSION;
import static health.longhold.session.livesession.domain.Sessions.STARTED_AT;
import static health.longhold.session.livesession.domain.Sessions.batch;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.session.SessionTypes;
import health.longhold.session.livesession.domain.JournalReceipt.RejectedEntry;
import health.longhold.session.livesession.domain.SessionCommand.RecordJournal;
import health.longhold.session.livesession.domain.SessionEvent.SessionCorrected;
import health.longhold.starter.types.StoredJson;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However much a phone tells, a session stays within bounds. */
class JournalSizeTest extends JournalSpec {
  private static final int MOST_BYTES = 100_000;

  @Test
  void an_entry_beyond_the_longest_journal_is_refused_and_kept_nowhere() {
    JournalReceipt receipt =
        send(batch(PHONE, line(1).held(20), line(LONGEST_JOURNAL + 1).at(RECEIVED_AT).paused()));

    assertThat(receipt.rejected())
        .containsExactly(new RejectedEntry(1, 5001, EntryRefusal.JOURNAL_FULL, "seq", "1 to 5000"));
    assertThat(receipt.acknowledgedThrough()).isEqualTo(1);
    assertThat(receipt.missing()).isEmpty();
  }

  @Test
  void contradictions_without_end_are_refused_once_there_is_no_room() {
    EntryForm[] told =
        IntStream.rangeClosed(1, 13).mapToObj(i -> line(1).id(i).held(i)).toArray(EntryForm[]::new);

    JournalReceipt receipt = send(shortJournal(told));
    JournalReceipt again = send(shortJournal(told[0], told[12]));

    assertThat(receipt.accepted()).isZero();
    assertThat(codes(receipt).getLast()).isEqualTo(EntryRefusal.JOURNAL_FULL);
    assertThat(codes(receipt).subList(0, 12)).containsOnly(EntryRefusal.CONFLICT);
    assertThat(receipt.rejected().getLast().allowed()).isEqualTo("at most 12 entries a session");
    assertThat(codes(again)).containsExactly(EntryRefusal.CONFLICT, EntryRefusal.JOURNAL_FULL);
  }

  @Test
  void the_result_of_a_phone_in_a_loop_stays_small() {
    for (int first = 1; first < LONGEST_JOURNAL; first += 500) {
      send(
          batch(
              PHONE,
              IntStream.range(first, first + 500)
                  .mapToObj(JournalSizeTest::looping)
                  .toArray(EntryForm[]::new)));
    }
    send(batch(PHONE, line(1).at(RECEIVED_AT).stopped(LONGEST_JOURNAL, "PAIN")));
    send(batch(PHONE, line(2).at(RECEIVED_AT).held(3)));

    SessionEvent corrected = events.getLast();
    assertThat(corrected).isInstanceOf(SessionCorrected.class);
    assertThat(StoredJson.stored(SessionTypes.storedTypes()).writeValueAsBytes(corrected))
        .hasSizeLessThan(MOST_BYTES);
    assertThat(legLift().heldSeconds()).isZero();
    assertThat(legLift().disputed()).isTrue();
  }

  private static EntryForm looping(int seq) {
    Lines.Line line = line(seq).at(STARTED_AT.plusMillis(seq)).elapsed(seq);
    Integer item = seq % 4 == 0 ? null : (Integer) (seq % 4);
    String moment = seq % 3 == 0 ? "BEFORE" : "AFTER";
    return switch (seq % 5) {
      case 0 -> line.held(seq % 20);
      case 1 -> line.effort(item, seq % 11);
      case 2 -> line.redFlag("CODE_" + seq);
      default -> line.pain(moment, item, seq % 11);
    };
  }

  private static RecordJournal shortJournal(EntryForm... entries) {
    return new RecordJournal(
        SESSION, MEMBER, PHONE, BOOT, RECEIVED_AT, RECEIVED_AT, Sessions.submitted(entries), 3);
  }
}
