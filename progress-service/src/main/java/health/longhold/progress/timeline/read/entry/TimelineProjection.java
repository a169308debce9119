package health.longhold.progress.timeline.read.entry;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.MetadataKeys;
import health.longhold.progress.alert.domain.AlertEvent;
import health.longhold.progress.member.domain.MemberEvent;
import health.longhold.progress.plan.domain.PlanEvent;
import health.longhold.progress.progression.domain.ProgressionEvent;
import health.longhold.progress.screening.domain.ScreeningEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/** Tells each event of a member once, under the event's own id. */
@Component
@ProcessingGroup("progress.read.timeline")
class TimelineProjection {
  private final TimelineEntries entries;

  TimelineProjection(TimelineEntries entries) {
    this.entries = entries;
  }

  @EventHandler
  void on(
      MemberEvent event,
      @MetaDataValue(MetadataKeys.TENANT) String tenant,
      EventMessage<?> message) {
    switch (event) {
      case MemberEvent.MemberEnrolled enrolled ->
          entries.live(tenant, enrolled.memberId(), enrolled.zone());
      case MemberEvent.MemberDetailsChanged changed ->
          entries.live(tenant, changed.memberId(), changed.zone());
      // who was erased has no timeline to read it on
      case MemberEvent.MemberErased _, MemberEvent.ErasureCertified _ -> {}
    }
    TimelineFacts.of(event).ifPresent(fact -> tell(tenant, event.memberId(), message, fact));
  }

  @EventHandler
  void on(
      ScreeningEvent event,
      @MetaDataValue(MetadataKeys.TENANT) String tenant,
      EventMessage<?> message) {
    tell(tenant, event.memberId(), message, TimelineFacts.of(event));
  }

  @EventHandler
  void on(
      PlanEvent event, @MetaDataValue(MetadataKeys.TENANT) String tenant, EventMessage<?> message) {
    tell(tenant, event.memberId(), message, TimelineFacts.of(event));
  }

  @EventHandler
  void on(
      AlertEvent event,
      @MetaDataValue(MetadataKeys.TENANT) String tenant,
      EventMessage<?> message) {
    tell(tenant, event.memberId(), message, TimelineFacts.of(event));
  }

  @EventHandler
  void on(
      ProgressionEvent event,
      @MetaDataValue(MetadataKeys.TENANT) String tenant,
      EventMessage<?> message) {
    TrainingFacts.of(event).ifPresent(fact -> tell(tenant, event.memberId(), message, fact));
  }

  @ResetHandler
  void reset() {
    entries.clear();
  }

  private void tell(String tenant, MemberId member, EventMessage<?> message, Fact fact) {
    entries.add(tenant, member, message.getIdentifier(), fact);
  }
}
