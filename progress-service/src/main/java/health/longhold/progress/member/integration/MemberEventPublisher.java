package health.longhold.progress.member.integration;

import health.longhold.contract.Topics;
import health.longhold.progress.member.domain.MemberEvent;
import health.longhold.starter.relay.Relay;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Tells other services who takes part; changed details are told whole, as an enrolment is. */
@Component
@ProcessingGroup("progress.integration.events")
@DisallowReplay
class MemberEventPublisher {
  private final Relay relay;

  MemberEventPublisher(Relay relay) {
    this.relay = relay;
  }

  @EventHandler
  void on(MemberEvent event, EventMessage<?> message) {
    contract(event)
        .ifPresent(
            contract ->
                relay.publish(
                    Topics.PROGRESS_EVENTS, event.memberId().toString(), contract, message));
  }

  private static Optional<Object> contract(MemberEvent event) {
    return switch (event) {
      case MemberEvent.MemberEnrolled enrolled ->
          Optional.of(
              new health.longhold.contract.progress.v1.MemberEnrolled(
                  enrolled.memberId(),
                  enrolled.cohorts(),
                  enrolled.ageBand(),
                  enrolled.zone(),
                  enrolled.clinicalCover(),
                  enrolled.enrolledAt()));
      case MemberEvent.MemberErased erased ->
          Optional.of(
              new health.longhold.contract.progress.v1.MemberErased(
                  erased.memberId(), erased.erasedAt()));
      case MemberEvent.ErasureCertified _ -> Optional.empty();
      case MemberEvent.MemberDetailsChanged changed ->
          Optional.of(
              new health.longhold.contract.progress.v1.MemberEnrolled(
                  changed.memberId(),
                  changed.cohorts(),
                  changed.ageBand(),
                  changed.zone(),
                  changed.clinicalCover(),
                  changed.changedAt()));
    };
  }
}
