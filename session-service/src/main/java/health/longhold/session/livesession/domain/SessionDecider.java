package health.longhold.session.livesession.domain;

import static health.longhold.session.livesession.domain.SessionRejection.JOURNAL_CLOSED;
import static health.longhold.session.livesession.domain.SessionRejection.SESSION_UNKNOWN;

import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.SessionId;
import health.longhold.kernel.SessionOutcome;
import health.longhold.session.livesession.domain.Session.Begun;
import health.longhold.session.livesession.domain.Session.Ended;
import health.longhold.session.livesession.domain.Session.NotStarted;
import health.longhold.session.livesession.domain.Session.Running;
import health.longhold.session.livesession.domain.SessionCommand.EndByPlan;
import health.longhold.session.livesession.domain.SessionCommand.EndForLaterStart;
import health.longhold.session.livesession.domain.SessionCommand.EndIfIdle;
import health.longhold.session.livesession.domain.SessionCommand.NoteOverlaps;
import health.longhold.session.livesession.domain.SessionCommand.RecordJournal;
import health.longhold.session.livesession.domain.SessionCommand.RecordPastSession;
import health.longhold.session.livesession.domain.SessionCommand.StartSession;
import health.longhold.session.livesession.domain.SessionEvent.JournalRecorded;
import health.longhold.session.livesession.domain.SessionEvent.OverlapsNoted;
import health.longhold.session.livesession.domain.SessionEvent.SafetyReported;
import health.longhold.session.livesession.domain.SessionEvent.SessionCorrected;
import health.longhold.session.livesession.domain.SessionEvent.SessionEnded;
import health.longhold.session.livesession.domain.SessionEvent.SessionStarted;
import health.longhold.session.livesession.domain.SessionEvent.SuspensionNoted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Decides on a session and folds its events. Starts are judged in {@link Start}. */
public final class SessionDecider {
  private static final String IDLE = "IDLE";
  private static final String LATER_START = "LATER_START";

  private SessionDecider() {}

  /**
   * The events a command leads to; none when it changes nothing.
   *
   * @throws CommandRejected with a {@link SessionRejection}
   */
  public static List<SessionEvent> decide(Session session, SessionCommand command) {
    return switch (command) {
      case StartSession start -> Start.live(session, start);
      case RecordPastSession past -> Start.past(session, past);
      case RecordJournal batch -> record(owned(session, batch.memberId()), batch);
      case EndByPlan end -> endByPlan(owned(session, end.memberId()), end);
      case EndIfIdle end -> endIfIdle(begun(session), end);
      case EndForLaterStart _ -> close(begun(session), LATER_START);
      case NoteOverlaps note -> noteOverlaps(begun(session), note);
    };
  }

  public static Session evolve(Session session, SessionEvent event) {
    return switch (event) {
      case SessionStarted started -> new Running(Course.of(started));
      case JournalRecorded recorded -> onward(session, course -> course.with(recorded));
      case SafetyReported _ -> session;
      case SuspensionNoted noted ->
          onward(session, course -> course.suspendedAt(noted.suspendedAt()));
      case OverlapsNoted noted -> onward(session, course -> course.overlapping(noted.with()));
      case SessionEnded ended -> ended(session, ended.revision(), ended.complete(), ended.result());
      case SessionCorrected corrected ->
          ended(session, corrected.revision(), corrected.complete(), corrected.result());
    };
  }

  private static List<SessionEvent> record(Begun session, RecordJournal batch) {
    JournalRecorded recorded = Receipt.newLines(session, batch);
    if (recorded.lines().isEmpty()) {
      return List.of();
    }
    SessionStarted start = session.start();
    if (batch.receivedAt().isAfter(start.startedAt().plus(start.rules().journalOpen()))) {
      throw new CommandRejected(
          JOURNAL_CLOSED, Map.of("openDays", start.rules().journalOpen().toDays()));
    }
    return settled(session, recorded, session.course().with(recorded));
  }

  private static List<SessionEvent> endByPlan(Begun session, EndByPlan end) {
    Instant known = session.course().suspendedAt();
    if (known != null && !end.suspendedAt().isBefore(known)) {
      return List.of();
    }
    return settled(
        session,
        new SuspensionNoted(end.sessionId(), end.memberId(), end.suspendedAt()),
        session.course().suspendedAt(end.suspendedAt()));
  }

  private static List<SessionEvent> endIfIdle(Begun session, EndIfIdle end) {
    return idleAt(session).filter(due -> !end.now().isBefore(due)).isPresent()
        ? close(session, IDLE)
        : List.of();
  }

  /** When a session ends for silence if nothing more comes; empty when it has ended. */
  public static Optional<Instant> idleAt(Session session) {
    return switch (session) {
      case Running running ->
          Optional.of(running.course().lastReceipt().plus(running.start().rules().idle()));
      case NotStarted _, Ended _ -> Optional.empty();
    };
  }

  private static List<SessionEvent> close(Begun session, String because) {
    return switch (session) {
      case Running running -> changes(running, running.course().closed(because));
      case Ended _ -> List.of();
    };
  }

  private static List<SessionEvent> noteOverlaps(Begun session, NoteOverlaps note) {
    List<SessionId> with = note.with().stream().distinct().sorted(Start.BY_VALUE).toList();
    if (with.equals(session.course().overlaps())) {
      return List.of();
    }
    return settled(
        session,
        new OverlapsNoted(note.sessionId(), session.start().memberId(), with),
        session.course().overlapping(with));
  }

  /** What happened, what of it cannot wait, and what it changes in the result. */
  static List<SessionEvent> settled(Begun before, SessionEvent happened, Course after) {
    List<SessionEvent> events = new ArrayList<>();
    events.add(happened);
    Set<SafetyFact> reported = SafetyFact.of(before.course());
    SafetyFact.of(after).stream()
        .filter(fact -> !reported.contains(fact))
        .forEach(fact -> events.add(fact.of(after.start())));
    events.addAll(changes(before, after));
    return events;
  }

  private static List<SessionEvent> changes(Begun before, Course after) {
    SessionStarted start = after.start();
    return ResultFold.of(after)
        .<List<SessionEvent>>map(
            now ->
                switch (before) {
                  case Running _ ->
                      List.of(
                          new SessionEnded(
                              start.sessionId(),
                              start.memberId(),
                              1,
                              now.complete(),
                              now.result()));
                  case Ended ended
                      when ended.result().equals(now.result())
                          && ended.complete() == now.complete() ->
                      List.of();
                  case Ended ended ->
                      List.of(
                          new SessionCorrected(
                              start.sessionId(),
                              start.memberId(),
                              ended.revision() + 1,
                              now.complete(),
                              now.result()));
                })
        .orElse(List.of());
  }

  private static Session onward(Session session, UnaryOperator<Course> step) {
    return switch (session) {
      case NotStarted none -> none;
      case Running running -> new Running(step.apply(running.course()));
      case Ended ended ->
          new Ended(step.apply(ended.course()), ended.revision(), ended.complete(), ended.result());
    };
  }

  private static Session ended(
      Session session, int revision, boolean complete, SessionResult result) {
    return switch (session) {
      case NotStarted none -> none;
      case Begun begun -> {
        boolean abandoned = result.outcome() == SessionOutcome.ABANDONED;
        Course course = begun.course();
        yield new Ended(
            abandoned ? course.closed(result.endReason()) : course, revision, complete, result);
      }
    };
  }

  private static Begun begun(Session session) {
    return switch (session) {
      case NotStarted _ -> throw new CommandRejected(SESSION_UNKNOWN);
      case Begun begun -> begun;
    };
  }

  /** Another member's session does not exist for this one. */
  static Begun owned(Session session, MemberId memberId) {
    Begun begun = begun(session);
    if (!begun.start().memberId().equals(memberId)) {
      throw new CommandRejected(SESSION_UNKNOWN);
    }
    return begun;
  }
}
