package health.longhold.progress.progression.integration;

import health.longhold.contract.session.v1.command.EndSession;
import health.longhold.kernel.SessionId;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressSuspended;
import health.longhold.progress.progression.read.running.RunningSessions;
import health.longhold.progress.progression.read.targets.CurrentProgressions;
import health.longhold.starter.command.Commands;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Stops a member who is exercising when a flag says they should not. Without it the session would
 * run on until the member ends it. A start that is still on its way here is met by the listener of
 * session outcomes. It stands here and not among the policies because its command is a contract.
 */
@Component
@ProcessingGroup("progress.integration.end-running-session")
@DisallowReplay
class WhenProgressSuspendedThenEndRunningSession {
  private final Commands commands;
  private final RunningSessions running;
  private final CurrentProgressions progressions;

  WhenProgressSuspendedThenEndRunningSession(
      Commands commands, RunningSessions running, CurrentProgressions progressions) {
    this.commands = commands;
    this.running = running;
    this.progressions = progressions;
  }

  @EventHandler
  void on(ProgressSuspended suspended) {
    if (!isStillSuspended(suspended)) {
      return;
    }
    for (SessionId sessionId : running.of(suspended.memberId())) {
      commands.sendUntilAnswered(new EndSession(sessionId, suspended.memberId(), suspended.at()));
    }
  }

  /** Told late, a suspension that was lifted meanwhile must not end the session begun since. */
  private boolean isStillSuspended(ProgressSuspended suspended) {
    return progressions
        .find(suspended.memberId())
        .filter(current -> current.state().now().suspension() != null)
        .isPresent();
  }
}
