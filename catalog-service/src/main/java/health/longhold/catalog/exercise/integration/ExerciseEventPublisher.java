package health.longhold.catalog.exercise.integration;

import health.longhold.catalog.exercise.domain.ExerciseEvent;
import health.longhold.catalog.exercise.domain.ExerciseEvent.ExerciseRetired;
import health.longhold.catalog.exercise.domain.ExerciseEvent.ExerciseRevisionPublished;
import health.longhold.contract.Topics;
import health.longhold.contract.catalog.v1.CurrentExercise;
import health.longhold.kernel.ExerciseId;
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
@ProcessingGroup("catalog.integration.exercise-events")
class ExerciseEventPublisher {
  private final Relay relay;

  ExerciseEventPublisher(Relay relay) {
    this.relay = relay;
  }

  @EventHandler
  void on(ExerciseEvent event, EventMessage<?> source) {
    switch (event) {
      case ExerciseRevisionPublished published -> {
        relay.publish(
            Topics.CATALOG_EXERCISES,
            published.exerciseId() + "@" + published.revision(),
            ExerciseContractMapper.MAPPER.revision(published),
            source);
        point(published.exerciseId(), published.revision(), false, source);
      }
      case ExerciseRetired retired -> point(retired.exerciseId(), retired.revision(), true, source);
    }
  }

  private void point(ExerciseId exerciseId, int revision, boolean retired, EventMessage<?> source) {
    relay.publish(
        Topics.CATALOG_EXERCISES,
        exerciseId + "@current",
        new CurrentExercise(exerciseId, revision, retired),
        source);
  }
}
