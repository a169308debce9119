package health.longhold.session.livesession.domain;

import static health.longhold.session.livesession.domain.Lines.line;
import static health.longhold.session.livesession.domain.Sessions.PHONE;
import static health.longhold.session.livesession.domain.Sessions.batch;

import health.longhold.session.livesession.domain.JournalReceipt.RejectedEntry;
import health.longhold.session.livesession.domain.Session.Begun;
import health.longhold.session.livesession.domain.Session.Ended;
import health.longhold.session.livesession.domain.SessionCommand.RecordJournal;
import health.longhold.session.livesession.domain.SessionResult.HoldResult;
import java.util.List;

/** A running session that batches are sent to, and what it answers. */
abstract class JournalSpec {
  Session session = after(Session.NOT_STARTED, Sessions.start());
  List<SessionEvent> events = List.of();

  private static Session after(Session session, SessionCommand command) {
    return SessionDecider.decide(session, command).stream()
        .reduce(session, SessionDecider::evolve, (_, last) -> last);
  }

  JournalReceipt send(RecordJournal batch) {
    Begun before = (Begun) session;
    events = SessionDecider.decide(session, batch);
    session = after(session, batch);
    return JournalReceipt.of(before, batch, (Begun) session);
  }

  void tell(SessionCommand command) {
    session = after(session, command);
  }

  SessionResult result() {
    return ((Ended) session).result();
  }

  HoldResult legLift() {
    return result().exercises().getFirst().holds().getFirst();
  }

  /** The phone tells of the end, leaving a gap. */
  void end() {
    send(batch(PHONE, line(50).finished(50)));
  }

  static List<EntryRefusal> codes(JournalReceipt receipt) {
    return receipt.rejected().stream().map(RejectedEntry::code).toList();
  }
}
