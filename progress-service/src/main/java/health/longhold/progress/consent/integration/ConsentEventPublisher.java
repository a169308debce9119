package health.longhold.progress.consent.integration;

import health.longhold.contract.Topics;
import health.longhold.progress.consent.domain.ConsentEvent;
import health.longhold.progress.consent.domain.ConsentEvent.ConsentGranted;
import health.longhold.progress.consent.domain.ConsentEvent.ConsentWithdrawn;
import health.longhold.starter.relay.Relay;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Tells other services what members have allowed and taken back. */
@Component
@ProcessingGroup("progress.integration.events")
@DisallowReplay
class ConsentEventPublisher {
  private final Relay relay;

  ConsentEventPublisher(Relay relay) {
    this.relay = relay;
  }

  @EventHandler
  void on(ConsentEvent event, EventMessage<?> message) {
    Object contract =
        switch (event) {
          case ConsentGranted e ->
              new health.longhold.contract.progress.v1.ConsentGranted(
                  e.memberId(),
                  e.consentId(),
                  e.purpose(),
                  e.recipient(),
                  e.dataClasses(),
                  e.grantedAt(),
                  e.until());
          case ConsentWithdrawn e ->
              new health.longhold.contract.progress.v1.ConsentWithdrawn(
                  e.memberId(), e.consentId(), e.recipient(), e.at());
        };
    relay.publish(Topics.PROGRESS_EVENTS, event.memberId().toString(), contract, message);
  }
}
