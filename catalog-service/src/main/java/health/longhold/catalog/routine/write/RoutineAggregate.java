package health.longhold.catalog.routine.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.longhold.catalog.routine.domain.Routine;
import health.longhold.catalog.routine.domain.RoutineCommand;
import health.longhold.catalog.routine.domain.RoutineCommand.PublishRoutineRevision;
import health.longhold.catalog.routine.domain.RoutineCommand.RetireRoutine;
import health.longhold.catalog.routine.domain.RoutineDecider;
import health.longhold.catalog.routine.domain.RoutineEvent;
import health.longhold.catalog.routine.domain.RoutineStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Axon's shell around a routine. Commands answer the sequence number of the newest event. */
@Aggregate(type = "Routine", commandTargetResolver = "routineTarget")
class RoutineAggregate {
  @AggregateIdentifier
  @SuppressWarnings("UnusedVariable") // Axon reads it
  private @Nullable String identifier;

  private Routine routine = new Routine.Unpublished();

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(PublishRoutineRevision command) {
    return decide(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(RetireRoutine command) {
    return decide(command);
  }

  @EventSourcingHandler
  void on(RoutineEvent event) {
    identifier = RoutineStream.of(event.routineId());
    routine = RoutineDecider.evolve(routine, event);
  }

  private long decide(RoutineCommand command) {
    RoutineDecider.decide(routine, command).forEach(AggregateLifecycle::apply);
    return AggregateLifecycle.getVersion();
  }
}
