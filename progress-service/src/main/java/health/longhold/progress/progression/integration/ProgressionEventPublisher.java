package health.longhold.progress.progression.integration;

import health.longhold.contract.Topics;
import health.longhold.progress.progression.domain.ProgressionEvent;
import health.longhold.starter.relay.Relay;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.mapstruct.factory.Mappers;
import org.springframework.stereotype.Component;

/** Tells other services what was decided, and why. */
@Component
@ProcessingGroup("progress.integration.events")
@DisallowReplay
class ProgressionEventPublisher {
  private final Relay relay;
  private final ProgressionContractMapper mapper =
      Mappers.getMapper(ProgressionContractMapper.class);

  ProgressionEventPublisher(Relay relay) {
    this.relay = relay;
  }

  @EventHandler
  void on(ProgressionEvent event, EventMessage<?> message) {
    contract(event)
        .ifPresent(
            contract ->
                relay.publish(
                    Topics.PROGRESS_EVENTS, event.memberId().toString(), contract, message));
  }

  private Optional<Object> contract(ProgressionEvent event) {
    return switch (event) {
      case ProgressionEvent.SessionAssessed assessed -> Optional.of(mapper.contract(assessed));
      case ProgressionEvent.CheckInRecorded checkIn -> Optional.of(mapper.contract(checkIn));
      case ProgressionEvent.RaiseApproved approved -> Optional.of(mapper.contract(approved));
      case ProgressionEvent.ApprovalUndone undone -> Optional.of(mapper.contract(undone));
      case ProgressionEvent.RaiseTookEffect raise -> Optional.of(mapper.contract(raise));
      case ProgressionEvent.RaiseLapsed lapse -> Optional.of(mapper.contract(lapse));
      case ProgressionEvent.TargetLowered lowered -> Optional.of(mapper.contract(lowered));
      case ProgressionEvent.TargetOverridden set -> Optional.of(mapper.contract(set));
      case ProgressionEvent.TargetWithheld withheld -> Optional.of(mapper.contract(withheld));
      case ProgressionEvent.ProgressSuspended halt -> Optional.of(mapper.contract(halt));
      case ProgressionEvent.ProgressResumed resumed -> Optional.of(mapper.contract(resumed));
      // plans and screenings are published by their own features; the rest stays inside
      case ProgressionEvent.PlanAdopted _,
          ProgressionEvent.ProgressionPaused _,
          ProgressionEvent.ProgressionContinued _,
          ProgressionEvent.ProgressionEnded _,
          ProgressionEvent.SessionNoted _,
          ProgressionEvent.RaiseCleared _,
          ProgressionEvent.WithholdingLifted _,
          ProgressionEvent.ScreeningApplied _,
          ProgressionEvent.ScreeningEnded _,
          ProgressionEvent.OverrideContradicted _ ->
          Optional.empty();
    };
  }
}
