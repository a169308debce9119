package health.longhold.session.livesession.domain;

import static health.longhold.session.livesession.domain.Lines.line;
import static health.longhold.session.livesession.domain.Sessions.BOOT;
import static health.longhold.session.livesession.domain.Sessions.MEMBER;
import static health.longhold.session.livesession.domain.Sessions.PHONE;
import static health.longhold.session.livesession.domain.Sessions.RECEIVED_AT;
import static health.longhold.session.livesession.domain.Sessions.SESSION;
import static health.longhold.session.livesession.domain.Sessions.STARTED_AT;

import health.longhold.kernel.SessionId;
import health.longhold.session.livesession.domain.EntryForm.Fields;
import health.longhold.session.livesession.domain.SessionCommand.EndByPlan;
import health.longhold.session.livesession.domain.SessionCommand.NoteOverlaps;
import health.longhold.session.livesession.domain.SubmittedEntry.Illegible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One event of every kind, from a session in which everything was told once. */
public final class SampleEvents {
  private SampleEvents() {}

  public static List<SessionEvent> all() {
    List<SubmittedEntry> everything =
        new ArrayList<>(
            Sessions.submitted(
                line(1).hold("HoldStarted", 1, 1, "HOLD", "BOTH", null),
                line(2).held(20),
                line(3).hold("HoldReleased", 2, 1, "HOLD", "LEFT", 11.5),
                line(4).hold("RepetitionCompleted", 2, 1, null, null, null),
                line(5).pain("DURING", 1, 7),
                line(6).effort(null, 4),
                line(7).skipped(3, "TOO_HARD"),
                line(8).redFlag("CHEST_PAIN"),
                line(9).corrected(PHONE, 5, 1, new Fields(12.5, 3, "AFTER", "PAINFUL")),
                line(10).paused(),
                line(11).told("Resumed"),
                line(12).at(RECEIVED_AT.plusSeconds(900)).paused(),
                line(14).stopped(14, "PAIN"),
                line(15).finished(15)));
    everything.add(new Illegible(14, "5e884898", 13, "score"));
    List<SessionCommand> commands =
        List.of(
            Sessions.start(),
            Sessions.batch(PHONE, BOOT, RECEIVED_AT, RECEIVED_AT, everything),
            new EndByPlan(SESSION, MEMBER, STARTED_AT.plusSeconds(30)),
            new NoteOverlaps(
                SESSION, List.of(SessionId.of("01900000-0000-7000-8000-00000000ffff"))));
    Session session = Session.NOT_STARTED;
    Map<Class<?>, SessionEvent> firstOfEachKind = new LinkedHashMap<>();
    for (SessionCommand command : commands) {
      for (SessionEvent event : SessionDecider.decide(session, command)) {
        session = SessionDecider.evolve(session, event);
        firstOfEachKind.putIfAbsent(event.getClass(), event);
      }
    }
    return List.copyOf(firstOfEachKind.values());
  }
}
