package health.longhold.progress.screening.integration;

import health.longhold.contract.Topics;
import health.longhold.progress.screening.domain.ScreeningEvent;
import health.longhold.starter.relay.Relay;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Tells other services what screenings came to. */
@Component
@ProcessingGroup("progress.integration.events")
@DisallowReplay
class ScreeningEventPublisher {
  private final Relay relay;

  ScreeningEventPublisher(Relay relay) {
    this.relay = relay;
  }

  @EventHandler
  void on(ScreeningEvent event, EventMessage<?> message) {
    Object contract =
        switch (event) {
          case ScreeningEvent.ScreeningRecorded recorded ->
              new health.longhold.contract.progress.v1.ScreeningRecorded(
                  recorded.memberId(),
                  recorded.screeningId(),
                  recorded.level(),
                  recorded.flags(),
                  recorded.cautions(),
                  recorded.answeredAt(),
                  recorded.validUntil());
        };
    relay.publish(Topics.PROGRESS_EVENTS, event.memberId().toString(), contract, message);
  }
}
