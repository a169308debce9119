package health.longhold.progress.progression.integration;

import health.longhold.contract.Topics;
import health.longhold.progress.member.domain.MemberEvent.MemberErased;
import health.longhold.progress.progression.domain.ProgressionEvent;
import health.longhold.progress.progression.read.targets.CurrentProgressions;
import health.longhold.starter.relay.Relay;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Publishes a member's full targets after every change. The record is folded from the member's
 * events, so it may already hold what later events did: {@code asOf} tells, and readers keep the
 * highest.
 */
@Component
@ProcessingGroup("progress.integration.targets")
@DisallowReplay
class MemberTargetsPublisher {
  private final Relay relay;
  private final CurrentProgressions progressions;

  MemberTargetsPublisher(Relay relay, CurrentProgressions progressions) {
    this.relay = relay;
    this.progressions = progressions;
  }

  @EventHandler
  void on(ProgressionEvent event, EventMessage<?> message, UnitOfWork<?> unit) {
    progressions
        .findOnce(unit, MemberTargetsPublisher.class, event.memberId())
        .flatMap(
            current -> MemberTargetsContract.of(event.memberId(), message.getTimestamp(), current))
        .ifPresent(
            targets ->
                relay.publish(
                    Topics.PROGRESS_TARGETS, event.memberId().toString(), targets, message));
  }

  /** Here and nowhere else, because only this reader writes the topic: nothing follows it. */
  @EventHandler
  void on(MemberErased event, EventMessage<?> message) {
    relay.tombstone(Topics.PROGRESS_TARGETS, event.memberId().toString(), message);
  }
}
