package health.longhold.catalog.exercise.read.published;

import health.longhold.catalog.exercise.domain.ExerciseEvent.ExerciseRetired;
import health.longhold.catalog.exercise.domain.ExerciseEvent.ExerciseRevisionPublished;
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
@ProcessingGroup("catalog.read.published-exercise")
class PublishedExerciseProjection {
  private final PublishedExercises exercises;

  PublishedExerciseProjection(PublishedExercises exercises) {
    this.exercises = exercises;
  }

  @EventHandler
  void on(
      ExerciseRevisionPublished event,
      @MetaDataValue(MetadataKeys.TENANT) String tenant,
      @SequenceNumber long sequence,
      @Timestamp Instant at) {
    exercises.publish(tenant, event.exerciseId(), event.revision(), event.content(), sequence, at);
  }

  @EventHandler
  void on(
      ExerciseRetired event,
      @MetaDataValue(MetadataKeys.TENANT) String tenant,
      @SequenceNumber long sequence) {
    exercises.retire(tenant, event.exerciseId(), event.revision(), sequence);
  }

  @ResetHandler
  void reset() {
    exercises.clear();
  }
}
