package health.longhold.progress.alert.policy;

import health.longhold.progress.progression.domain.ProgressionEvent.ProgressSuspended;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/**
 * Without this policy a flag told during a session would stop the member and reach nobody. A
 * suspension by a screening has its alert already.
 */
@Component
@ProcessingGroup("progress.policy.suspension-alerts")
@DisallowReplay
class WhenProgressSuspendedThenRaiseAlert {
  private static final String UNNAMED = "SUSPENDED";

  private final AlertRaising alerts;

  WhenProgressSuspendedThenRaiseAlert(AlertRaising alerts) {
    this.alerts = alerts;
  }

  @EventHandler
  void on(ProgressSuspended event, @Timestamp Instant at) {
    if (event.sessionId() != null) {
      alerts.raise(
          event.memberId(),
          event.level(),
          event.flags().isEmpty() ? UNNAMED : event.flags().getFirst(),
          event.sessionId(),
          "session-" + event.sessionId() + "-" + event.entryId(),
          event.at(),
          at);
    }
  }
}
