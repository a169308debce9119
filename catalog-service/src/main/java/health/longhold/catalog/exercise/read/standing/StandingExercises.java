package health.longhold.catalog.exercise.read.standing;

import static java.util.stream.Collectors.toUnmodifiableMap;

import health.longhold.catalog.exercise.domain.Exercise;
import health.longhold.catalog.exercise.domain.ExerciseDecider;
import health.longhold.catalog.exercise.domain.ExerciseEvent;
import health.longhold.catalog.exercise.domain.ExerciseStream;
import health.longhold.kernel.ExerciseId;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Exercises folded from their own events at the moment of asking. A routine is judged against what
 * has been decided, which a read model may not have caught up with: a loader publishes exercises
 * and the routines that name them within the same second.
 */
@Component
public class StandingExercises {
  private final EventStore events;

  StandingExercises(EventStore events) {
    this.events = events;
  }

  /** The named exercises; one that was never published is there too, as unpublished. */
  public Map<ExerciseId, Exercise> of(Set<ExerciseId> exerciseIds) {
    return exerciseIds.stream().collect(toUnmodifiableMap(Function.identity(), this::folded));
  }

  private Exercise folded(ExerciseId exerciseId) {
    Exercise exercise = new Exercise.Unpublished();
    DomainEventStream stream = events.readEvents(ExerciseStream.of(exerciseId));
    while (stream.hasNext()) {
      exercise = ExerciseDecider.evolve(exercise, (ExerciseEvent) stream.next().getPayload());
    }
    return exercise;
  }
}
