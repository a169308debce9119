package health.longhold.session.livesession.policy;

import static java.util.Comparator.comparing;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.SessionId;
import health.longhold.session.livesession.domain.SessionCommand.EndForLaterStart;
import health.longhold.session.livesession.domain.SessionCommand.NoteOverlaps;
import health.longhold.session.livesession.domain.SessionEvent.SessionCorrected;
import health.longhold.session.livesession.domain.SessionEvent.SessionEnded;
import health.longhold.session.livesession.domain.SessionEvent.SessionStarted;
import health.longhold.session.livesession.domain.SessionResult;
import health.longhold.session.livesession.policy.SessionWindows.Window;
import health.longhold.starter.command.Commands;
import java.time.Duration;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/**
 * Nobody does two sessions at once. A later start is always accepted, so the earlier session that
 * still runs ends, provisionally, as does a start that arrives while a later one runs: a phone left
 * behind would otherwise keep a session open beside the one that goes on elsewhere. And of two
 * sessions that ran at the same time at least one is not what it seems: both are flagged and raise
 * nothing. They are compared once both have ended, and again whenever a late journal moves an end.
 *
 * <p>One policy sends both commands because both follow from the same rows: two processors writing
 * them would wait for each other while holding sessions.
 */
@Component
@ProcessingGroup("session.policy.settle-overlap")
@DisallowReplay
class WhenSessionStartedOrEndedThenSettleOverlap {
  private static final Duration NEAR = Duration.ofDays(1);

  private final SessionWindows windows;
  private final Commands commands;

  WhenSessionStartedOrEndedThenSettleOverlap(SessionWindows windows, Commands commands) {
    this.windows = windows;
    this.commands = commands;
  }

  @EventHandler
  void on(SessionStarted event, @MetaDataValue("tenant") String tenant) {
    windows.started(tenant, event.memberId(), event.sessionId(), event.startedAt());
    if (event.imported()) {
      return; // it ends with its import, and a session of the past ends nobody's present one
    }
    for (SessionId earlier :
        windows.runningBefore(tenant, event.memberId(), event.sessionId(), event.startedAt())) {
      commands.send(new EndForLaterStart(earlier));
    }
    if (windows.runsLaterOne(tenant, event.memberId(), event.sessionId(), event.startedAt())) {
      commands.send(new EndForLaterStart(event.sessionId()));
    }
  }

  @EventHandler
  void on(SessionEnded event, @MetaDataValue("tenant") String tenant) {
    compare(tenant, event.memberId(), event.sessionId(), event.revision(), event.result());
  }

  @EventHandler
  void on(SessionCorrected event, @MetaDataValue("tenant") String tenant) {
    compare(tenant, event.memberId(), event.sessionId(), event.revision(), event.result());
  }

  private void compare(
      String tenant, MemberId member, SessionId session, int revision, SessionResult result) {
    windows.ended(tenant, session, revision, result.endedAt());
    List<Window> around = windows.around(tenant, member, result.startedAt());
    for (Window window : around) {
      if (Duration.between(window.startedAt(), result.startedAt()).abs().compareTo(NEAR) <= 0) {
        note(tenant, window, around);
      }
    }
  }

  private void note(String tenant, Window window, List<Window> around) {
    List<SessionId> with =
        around.stream()
            .filter(window::overlaps)
            .map(Window::sessionId)
            .sorted(comparing(SessionId::value))
            .toList();
    if (!with.equals(window.noted())) {
      commands.send(new NoteOverlaps(window.sessionId(), with));
      windows.noted(tenant, window.sessionId(), with);
    }
  }
}
