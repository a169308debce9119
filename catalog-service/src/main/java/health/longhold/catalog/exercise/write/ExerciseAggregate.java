package health.longhold.catalog.exercise.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.longhold.catalog.exercise.domain.Exercise;
import health.longhold.catalog.exercise.domain.ExerciseCommand;
import health.longhold.catalog.exercise.domain.ExerciseCommand.PublishExerciseRevision;
import health.longhold.catalog.exercise.domain.ExerciseCommand.RetireExercise;
import health.longhold.catalog.exercise.domain.ExerciseDecider;
import health.longhold.catalog.exercise.domain.ExerciseEvent;
import health.longhold.catalog.exercise.domain.ExerciseStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Axon's shell around an exercise. Commands answer the sequence number of the newest event. */
@Aggregate(type = "Exercise", commandTargetResolver = "exerciseTarget")
class ExerciseAggregate {
  @AggregateIdentifier
  @SuppressWarnings("UnusedVariable") // Axon reads it
  private @Nullable String identifier;

  private Exercise exercise = new Exercise.Unpublished();

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(PublishExerciseRevision command) {
    return decide(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(RetireExercise command) {
    return decide(command);
  }

  @EventSourcingHandler
  void on(ExerciseEvent event) {
    identifier = ExerciseStream.of(event.exerciseId());
    exercise = ExerciseDecider.evolve(exercise, event);
  }

  private long decide(ExerciseCommand command) {
    ExerciseDecider.decide(exercise, command).forEach(AggregateLifecycle::apply);
    return AggregateLifecycle.getVersion();
  }
}
