package health.longhold.session.livesession.domain;

import static health.longhold.session.livesession.domain.Lines.line;
import static health.longhold.session.livesession.domain.Sessions.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import health.longhold.session.livesession.domain.EntryForm.Fields;
import health.longhold.session.livesession.domain.EntryReading.EntryProblem;
import health.longhold.session.livesession.domain.JournalLine.Entry;
import health.longhold.session.livesession.domain.SessionEvent.SessionStarted;
import health.longhold.session.livesession.domain.SubmittedEntry.Legible;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EntryReaderTest {
  private static final Fields NOTHING = new Fields(null, null, null, null);

  private final EntryReader reader =
      new EntryReader(
          ((SessionStarted) SessionDecider.decide(Session.NOT_STARTED, Sessions.start()).getFirst())
              .items(),
          Sessions.LONGEST_JOURNAL);

  private EntryReading read(EntryForm form) {
    return reader.read(new Legible(0, "digest", form));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments(line(0).held(20), EntryRefusal.OUT_OF_RANGE, "seq", "1 to 5000"),
        arguments(line(5001).held(20), EntryRefusal.JOURNAL_FULL, "seq", "1 to 5000"),
        arguments(line(1).at(null).held(20), EntryRefusal.FIELD_MISSING, "at", null),
        arguments(
            line(1).at(Instant.MAX).held(20),
            EntryRefusal.OUT_OF_RANGE,
            "at",
            "1970-01-01T00:00:00Z to 2200-01-01T00:00:00Z"),
        arguments(
            line(1).elapsed(-1).held(20),
            EntryRefusal.OUT_OF_RANGE,
            "elapsedMs",
            "0 to 315360000000"),
        arguments(line(1).told("Jumped"), EntryRefusal.UNKNOWN_TYPE, "type", null),
        arguments(line(1).held(-1), EntryRefusal.OUT_OF_RANGE, "heldSeconds", "0 to 3600"),
        arguments(line(1).held(3600.5), EntryRefusal.OUT_OF_RANGE, "heldSeconds", "0 to 3600"),
        arguments(line(1).held(Double.NaN), EntryRefusal.OUT_OF_RANGE, "heldSeconds", "0 to 3600"),
        arguments(
            line(1).hold("HoldCompleted", 1, 1, "HOLD", "BOTH", null),
            EntryRefusal.FIELD_MISSING,
            "heldSeconds",
            null),
        arguments(
            line(1).hold(4, 1, "HOLD", "BOTH", 20.0),
            EntryRefusal.ITEM_NOT_PRESCRIBED,
            "item",
            "1, 2, 3"),
        arguments(
            line(1).hold(1, 101, "HOLD", "BOTH", 20.0),
            EntryRefusal.OUT_OF_RANGE,
            "repetition",
            "1 to 100"),
        arguments(
            line(1).hold(1, 1, "CAT", "BOTH", 20.0), EntryRefusal.WRONG_PHASE, "phase", "HOLD"),
        arguments(
            line(1).hold("HoldCompleted", 3, 1, null, "BOTH", 3.0),
            EntryRefusal.FIELD_MISSING,
            "phase",
            null),
        arguments(
            line(1).hold(1, 1, "HOLD", "LEFT", 20.0), EntryRefusal.WRONG_SIDE, "side", "BOTH"),
        arguments(
            line(1).hold(2, 1, "HOLD", "BOTH", 15.0),
            EntryRefusal.WRONG_SIDE,
            "side",
            "LEFT, RIGHT"),
        arguments(line(1).pain("DURING", 1, 11), EntryRefusal.OUT_OF_RANGE, "score", "0 to 10"),
        arguments(
            line(1).pain("LATER", 1, 3),
            EntryRefusal.OUT_OF_RANGE,
            "moment",
            "BEFORE, DURING, AFTER"),
        arguments(line(1).effort(9, 3), EntryRefusal.ITEM_NOT_PRESCRIBED, "item", "1, 2, 3"),
        arguments(line(1).effort(1, -1), EntryRefusal.OUT_OF_RANGE, "score", "0 to 10"),
        arguments(
            line(1).skipped(1, "BORED"),
            EntryRefusal.OUT_OF_RANGE,
            "reason",
            "TOO_HARD, PAINFUL, NO_TIME, NO_SPACE, OTHER"),
        arguments(
            line(1).redFlag("my back hurts"),
            EntryRefusal.OUT_OF_RANGE,
            "flag",
            "a code of 1 to 60 letters, digits, - or _"),
        arguments(line(1).finished(0), EntryRefusal.OUT_OF_RANGE, "lastSeq", "1 to 5000"),
        arguments(
            line(1).corrected(PHONE, 1, 1, NOTHING),
            EntryRefusal.FIELD_MISSING,
            "fields",
            "heldSeconds, score, moment or reason"),
        arguments(
            line(1).scoreInsteadOf(PHONE, 1, 1, 12),
            EntryRefusal.OUT_OF_RANGE,
            "fields.score",
            "0 to 10"),
        arguments(
            line(1).heldInsteadOf(PHONE, 0, 1, 12),
            EntryRefusal.OUT_OF_RANGE,
            "corrects.seq",
            "1 to 5000"));
  }

  @ParameterizedTest
  @MethodSource
  void refused(EntryForm form, EntryRefusal refusal, String field, String allowed) {
    assertThat(read(form).problem()).isEqualTo(new EntryProblem(refusal, field, allowed));
  }

  @Test
  void the_only_phase_and_side_need_not_be_said() {
    Entry said = (Entry) read(line(1).held(20)).line();
    Entry unsaid = (Entry) read(line(1).hold("HoldCompleted", 1, 1, null, null, 20.0)).line();

    assertThat(unsaid).isEqualTo(said);
  }

  @Test
  void a_repetition_beyond_the_prescribed_is_taken() {
    assertThat(read(line(1).hold(1, 7, "HOLD", "BOTH", 20.0)).problem()).isNull();
  }

  @Test
  void a_refused_entry_with_a_seq_fills_its_place() {
    assertThat(read(line(3).held(-1)).line())
        .isEqualTo(new JournalLine.Refused(3, "digest", EntryRefusal.OUT_OF_RANGE, "heldSeconds"));
  }

  @Test
  void a_refused_entry_without_a_usable_seq_has_no_place() {
    assertThat(read(line(-3).held(20)).line()).isNull();
  }
}
