package health.longhold.session.livesession.domain;

import health.longhold.session.livesession.domain.JournalLine.Entry;
import health.longhold.session.livesession.domain.JournalLine.Refused;
import health.longhold.session.livesession.domain.JournalLine.Untimely;
import health.longhold.session.livesession.domain.Session.Begun;
import health.longhold.session.livesession.domain.SessionCommand.RecordJournal;
import health.longhold.session.livesession.domain.SessionEvent.JournalRecorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes a batch in: reads it, judges its clock, and keeps what it tells that is new. */
final class Receipt {
  /** Two devices' longest journals with every line contradicted; no honest session comes near. */
  private static final int MOST_JOURNALS = 4;

  private Receipt() {}

  /**
   * How many lines a session keeps in all. Only contradictions without end or devices without end
   * reach it, which no cap on a seq would stop.
   */
  static int mostLines(RecordJournal batch) {
    return MOST_JOURNALS * batch.longestJournal();
  }

  static JournalRecorded newLines(Begun session, RecordJournal batch) {
    EntryReader reader = new EntryReader(session.start().items(), batch.longestJournal());
    Journal journal = session.course().journal();
    Map<EntryRef, JournalPlace> places = new HashMap<>();
    List<JournalLine> fresh = new ArrayList<>();
    int room = mostLines(batch) - journal.size();
    for (SubmittedEntry submitted : batch.entries()) {
      JournalLine read = reader.read(submitted).line();
      if (read == null) {
        continue;
      }
      EntryRef place = new EntryRef(batch.device(), read.seq());
      JournalPlace known = places.computeIfAbsent(place, journal::at);
      JournalLine line = judged(read, known, batch, session.start().rules());
      JournalPlace next = known.with(line, batch.bootId(), batch.receivedAt());
      int more = next.kept().size() - known.kept().size();
      if (!next.equals(known) && more <= room) {
        room -= more;
        fresh.add(line);
        places.put(place, next);
      }
    }
    return new JournalRecorded(
        batch.sessionId(),
        batch.memberId(),
        batch.device(),
        batch.bootId(),
        batch.receivedAt(),
        fresh);
  }

  /**
   * The clock is judged when a line is received for the first time: a line that was in time stays
   * so whenever it comes again, and one that was not stays out. Of receipts at the same instant any
   * one in time is enough, so that the order in which they are handled does not matter.
   */
  private static JournalLine judged(
      JournalLine line, JournalPlace known, RecordJournal batch, SessionRules rules) {
    return switch (line) {
      case Refused refused -> refused;
      case Untimely untimely -> untimely;
      case Entry entry -> {
        boolean late =
            known
                .untimely(entry)
                .map(u -> !u.receivedAt().equals(batch.receivedAt()))
                .orElse(false);
        yield late || !inTime(entry.at(), batch, rules)
            ? new Untimely(entry, batch.receivedAt())
            : entry;
      }
    };
  }

  private static boolean inTime(Instant at, RecordJournal batch, SessionRules rules) {
    Instant corrected = at.plus(Duration.between(batch.sentAt(), batch.receivedAt()));
    return !corrected.isAfter(batch.receivedAt().plus(rules.ahead()))
        && !corrected.isBefore(batch.receivedAt().minus(rules.back()));
  }
}
