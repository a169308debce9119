package health.longhold.progress.alert.policy;

import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.progression.domain.ProgressionEvent.OverrideContradicted;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Without this policy a clinician would not learn that late facts speak against their target. */
@Component
@ProcessingGroup("progress.policy.override-alerts")
@DisallowReplay
class WhenOverrideContradictedThenRaiseAlert {
  private final AlertRaising alerts;

  WhenOverrideContradictedThenRaiseAlert(AlertRaising alerts) {
    this.alerts = alerts;
  }

  @EventHandler
  void on(OverrideContradicted event, @Timestamp Instant at, EventMessage<?> message) {
    alerts.raise(
        event.memberId(),
        ScreeningLevel.WATCH,
        "OVERRIDE_CONTRADICTED",
        event.sessionId(),
        "event-" + message.getIdentifier(),
        event.at(),
        at);
  }
}
