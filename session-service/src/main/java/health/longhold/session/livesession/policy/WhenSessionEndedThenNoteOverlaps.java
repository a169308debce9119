package health.longhold.session.livesession.policy;

import static java.util.Comparator.comparing;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.SessionId;
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
 * Nobody does two sessions at once, so of two that ran at the same time at least one is not what it
 * seems: both are flagged, and neither raises anything. Sessions are compared once both have ended,
 * and again whenever a late journal moves an end.
 */
@Component
@ProcessingGroup("session.policy.note-overlaps")
@DisallowReplay
class WhenSessionEndedThenNoteOverlaps {
  private static final Duration NEAR = Duration.ofDays(1);

  private final SessionWindows windows;
  private final Commands commands;

  WhenSessionEndedThenNoteOverlaps(SessionWindows windows, Commands commands) {
    this.windows = windows;
    this.commands = commands;
  }

  @EventHandler
  void on(SessionStarted event, @MetaDataValue("tenant") String tenant) {
    windows.started(tenant, event.memberId(), event.sessionId(), event.startedAt());
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
