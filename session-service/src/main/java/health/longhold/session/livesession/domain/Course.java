package health.longhold.session.livesession.domain;

import health.longhold.kernel.SessionId;
import health.longhold.session.livesession.domain.SessionEvent.JournalRecorded;
import health.longhold.session.livesession.domain.SessionEvent.SessionStarted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All a session's result depends on.
 *
 * @param suspendedAt the earliest suspension that ends it
 * @param overlaps sessions of the member that ran at the same time
 * @param lastReceipt when something of it was last received, by the server's clock
 * @param closedBecause the code of its provisional end while nobody has told of another
 */
record Course(
    SessionStarted start,
    Journal journal,
    @Nullable Instant suspendedAt,
    List<SessionId> overlaps,
    Instant lastReceipt,
    @Nullable String closedBecause) {

  static Course of(SessionStarted start) {
    return new Course(start, Journal.EMPTY, null, List.of(), start.receivedAt(), null);
  }

  Course with(JournalRecorded recorded) {
    Instant receipt =
        recorded.receivedAt().isAfter(lastReceipt) ? recorded.receivedAt() : lastReceipt;
    return new Course(
        start,
        journal.with(recorded.device(), recorded.bootId(), recorded.receivedAt(), recorded.lines()),
        suspendedAt,
        overlaps,
        receipt,
        closedBecause);
  }

  /** Of several suspensions the earliest ends the session, in whatever order they are told. */
  Course suspendedAt(Instant moment) {
    Instant earliest = suspendedAt == null || moment.isBefore(suspendedAt) ? moment : suspendedAt;
    return new Course(start, journal, earliest, overlaps, lastReceipt, closedBecause);
  }

  Course overlapping(List<SessionId> with) {
    return new Course(start, journal, suspendedAt, with, lastReceipt, closedBecause);
  }

  Course closed(@Nullable String because) {
    return new Course(start, journal, suspendedAt, overlaps, lastReceipt, because);
  }
}
