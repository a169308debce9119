package health.longhold.catalog.routine.integration;

import health.longhold.catalog.routine.domain.RoutineEvent;
import health.longhold.catalog.routine.domain.RoutineEvent.RoutineRetired;
import health.longhold.catalog.routine.domain.RoutineEvent.RoutineRevisionPublished;
import health.longhold.contract.Topics;
import health.longhold.contract.catalog.v1.CurrentRoutine;
import health.longhold.kernel.RoutineId;
import health.longhold.starter.relay.Relay;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/**
 * Publishes each revision in full under {@code slug@revision}, and under {@code slug@current} which
 * one is the newest. The revision goes first, so that the pointer never leads nowhere.
 */
@Component
@DisallowReplay
@ProcessingGroup("catalog.integration.routine-events")
class RoutineEventPublisher {
  private final Relay relay;

  RoutineEventPublisher(Relay relay) {
    this.relay = relay;
  }

  @EventHandler
  void on(RoutineEvent event, EventMessage<?> source) {
    switch (event) {
      case RoutineRevisionPublished published -> {
        relay.publish(
            Topics.CATALOG_ROUTINES,
            published.routineId() + "@" + published.revision(),
            RoutineContractMapper.MAPPER.revision(published),
            source);
        point(published.routineId(), published.revision(), false, source);
      }
      case RoutineRetired retired -> point(retired.routineId(), retired.revision(), true, source);
    }
  }

  private void point(RoutineId routineId, int revision, boolean retired, EventMessage<?> source) {
    relay.publish(
        Topics.CATALOG_ROUTINES,
        routineId + "@current",
        new CurrentRoutine(routineId, revision, retired),
        source);
  }
}
