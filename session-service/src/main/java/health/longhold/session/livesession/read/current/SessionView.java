package health.longhold.session.livesession.read.current;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.PrescriptionId;
import health.longhold.kernel.RoutineId;
import health.longhold.kernel.SessionId;
import health.longhold.session.livesession.domain.Acknowledgement;
import health.longhold.session.livesession.domain.JournalReceipt.Standing;
import health.longhold.session.livesession.domain.Session.Begun;
import health.longhold.session.livesession.domain.Session.Ended;
import health.longhold.session.livesession.domain.Session.Running;
import health.longhold.session.livesession.domain.SessionEvent.SessionStarted;
import health.longhold.session.livesession.domain.SessionItem;
import health.longhold.session.livesession.domain.SessionResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session with its doses, what has arrived of its journals, and its result once it has ended.
 * {@code revision} counts the results told so far, 0 while it runs.
 */
record SessionView(
    SessionId sessionId,
    MemberId memberId,
    PrescriptionId prescriptionId,
    RoutineId routineId,
    Instant startedAt,
    LocalDate localDate,
    boolean screeningValid,
    boolean imported,
    Standing session,
    List<SessionItem> items,
    List<Acknowledgement> journals,
    int revision,
    boolean complete,
    @Nullable SessionResult result) {

  static SessionView of(Begun session) {
    return switch (session) {
      case Running running -> of(running, 0, false, null);
      case Ended ended -> of(ended, ended.revision(), ended.complete(), ended.result());
    };
  }

  private static SessionView of(
      Begun session, int revision, boolean complete, @Nullable SessionResult result) {
    SessionStarted start = session.start();
    return new SessionView(
        start.sessionId(),
        start.memberId(),
        start.prescriptionId(),
        start.routineId(),
        start.startedAt(),
        start.localDate(),
        start.screeningValid(),
        start.imported(),
        Standing.of(session),
        start.items(),
        Acknowledgement.all(session),
        revision,
        complete,
        result);
  }
}
