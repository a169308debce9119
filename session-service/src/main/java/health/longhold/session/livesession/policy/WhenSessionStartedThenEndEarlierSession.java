package health.longhold.session.livesession.policy;

import health.longhold.kernel.SessionId;
import health.longhold.session.livesession.domain.SessionCommand.EndForLaterStart;
import health.longhold.session.livesession.domain.SessionEvent.SessionEnded;
import health.longhold.session.livesession.domain.SessionEvent.SessionStarted;
import health.longhold.starter.command.Commands;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/**
 * A member runs one session at a time. A later start is always accepted, so the earlier session
 * that still runs ends, provisionally; so does a start that arrives while a later one runs. Without
 * this a phone left behind would keep a session open beside the one that goes on elsewhere.
 */
@Component
@ProcessingGroup("session.policy.end-earlier-session")
@DisallowReplay
class WhenSessionStartedThenEndEarlierSession {
  private final SessionWindows windows;
  private final Commands commands;

  WhenSessionStartedThenEndEarlierSession(SessionWindows windows, Commands commands) {
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
    windows.ended(tenant, event.sessionId(), event.revision(), event.result().endedAt());
  }
}
