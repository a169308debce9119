package health.longhold.catalog.routine.read.published;

import health.longhold.catalog.routine.domain.RoutineEvent.RoutineRetired;
import health.longhold.catalog.routine.domain.RoutineEvent.RoutineRevisionPublished;
import health.longhold.kernel.MetadataKeys;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/** Keeps every published revision and which one is the newest. */
@Component
@ProcessingGroup("catalog.read.published-routine")
class PublishedRoutineProjection {
  private final PublishedRoutines routines;

  PublishedRoutineProjection(PublishedRoutines routines) {
    this.routines = routines;
  }

  @EventHandler
  void on(
      RoutineRevisionPublished event,
      @MetaDataValue(MetadataKeys.TENANT) String tenant,
      @SequenceNumber long sequence,
      @Timestamp Instant at) {
    routines.publish(tenant, event.routineId(), event.revision(), event.content(), sequence, at);
  }

  @EventHandler
  void on(
      RoutineRetired event,
      @MetaDataValue(MetadataKeys.TENANT) String tenant,
      @SequenceNumber long sequence) {
    routines.retire(tenant, event.routineId(), event.revision(), sequence);
  }

  @ResetHandler
  void reset() {
    routines.clear();
  }
}
