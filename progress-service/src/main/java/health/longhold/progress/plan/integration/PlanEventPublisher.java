package health.longhold.progress.plan.integration;

import health.longhold.contract.Topics;
import health.longhold.progress.plan.domain.PlanEvent;
import health.longhold.progress.plan.domain.PlanEvent.PlanAccepted;
import health.longhold.progress.plan.domain.PlanEvent.PlanEnded;
import health.longhold.progress.plan.domain.PlanEvent.PlanPaused;
import health.longhold.progress.plan.domain.PlanEvent.PlanProposed;
import health.longhold.progress.plan.domain.PlanEvent.PlanResumed;
import health.longhold.progress.plan.domain.PlanEvent.PlanRevised;
import health.longhold.starter.relay.Relay;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Tells other services what members agreed to; a proposal is between clinician and member. */
@Component
@ProcessingGroup("progress.integration.events")
@DisallowReplay
class PlanEventPublisher {
  private final Relay relay;

  PlanEventPublisher(Relay relay) {
    this.relay = relay;
  }

  @EventHandler
  void on(PlanEvent event, EventMessage<?> message) {
    switch (event) {
      case PlanAccepted accepted -> publish(event, PlanContracts.accepted(accepted), message);
      case PlanPaused paused -> publish(event, PlanContracts.paused(paused), message);
      case PlanResumed resumed -> publish(event, PlanContracts.resumed(resumed), message);
      case PlanEnded ended -> publish(event, PlanContracts.ended(ended), message);
      case PlanProposed _, PlanRevised _ -> {}
    }
  }

  private void publish(PlanEvent event, Object contract, EventMessage<?> message) {
    relay.publish(Topics.PROGRESS_EVENTS, event.memberId().toString(), contract, message);
  }
}
