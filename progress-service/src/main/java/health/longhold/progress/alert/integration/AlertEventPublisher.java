package health.longhold.progress.alert.integration;

import health.longhold.contract.Topics;
import health.longhold.progress.alert.domain.AlertEvent;
import health.longhold.progress.alert.domain.AlertEvent.AlertAcknowledged;
import health.longhold.progress.alert.domain.AlertEvent.AlertBecameOverdue;
import health.longhold.progress.alert.domain.AlertEvent.AlertClosed;
import health.longhold.progress.alert.domain.AlertEvent.AlertRaised;
import health.longhold.starter.relay.Relay;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Tells other services of alerts; that one is late follows from its clock and is not told. */
@Component
@ProcessingGroup("progress.integration.events")
@DisallowReplay
class AlertEventPublisher {
  private final Relay relay;

  AlertEventPublisher(Relay relay) {
    this.relay = relay;
  }

  @EventHandler
  void on(AlertEvent event, EventMessage<?> message) {
    switch (event) {
      case AlertRaised e ->
          publish(
              event,
              new health.longhold.contract.progress.v1.AlertRaised(
                  e.memberId(),
                  e.alertId(),
                  e.level(),
                  e.reason(),
                  e.sessionId(),
                  e.raisedAt(),
                  e.acknowledgeBy()),
              message);
      case AlertAcknowledged e ->
          publish(
              event,
              new health.longhold.contract.progress.v1.AlertAcknowledged(
                  e.memberId(), e.alertId(), e.at()),
              message);
      case AlertClosed e ->
          publish(
              event,
              new health.longhold.contract.progress.v1.AlertClosed(
                  e.memberId(), e.alertId(), e.at(), e.reason().name()),
              message);
      case AlertBecameOverdue _ -> {}
    }
  }

  private void publish(AlertEvent event, Object contract, EventMessage<?> message) {
    relay.publish(Topics.PROGRESS_EVENTS, event.memberId().toString(), contract, message);
  }
}
