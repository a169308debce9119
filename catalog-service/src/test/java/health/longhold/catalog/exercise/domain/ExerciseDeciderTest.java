package health.longhold.catalog.exercise.domain;

import static health.longhold.catalog.exercise.domain.ExerciseSamples.CONTENT;
import static health.longhold.catalog.exercise.domain.ExerciseSamples.PLANK;
import static health.longhold.catalog.exercise.domain.ExerciseSamples.named;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.catalog.exercise.domain.ExerciseCommand.PublishExerciseRevision;
import health.longhold.catalog.exercise.domain.ExerciseCommand.RetireExercise;
import health.longhold.catalog.exercise.domain.ExerciseEvent.ExerciseRetired;
import health.longhold.catalog.exercise.domain.ExerciseEvent.ExerciseRevisionPublished;
import health.longhold.kernel.DeciderSpec;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExerciseDeciderTest {
  private static final ExerciseContent REWORDED = named("Plank, reworded");

  private final DeciderSpec<Exercise, ExerciseCommand, ExerciseEvent> exercise =
      DeciderSpec.of(new Exercise.Unpublished(), ExerciseDecider::decide, ExerciseDecider::evolve);

  private static PublishExerciseRevision publish(int revision, ExerciseContent content) {
    return new PublishExerciseRevision(PLANK, revision, content);
  }

  private static ExerciseRevisionPublished published(int revision, ExerciseContent content) {
    return new ExerciseRevisionPublished(PLANK, revision, content);
  }

  private static ExerciseRetired retired(int revision) {
    return new ExerciseRetired(PLANK, revision);
  }

  @Nested
  class Publishing {
    @Test
    void the_first_revision_is_number_1() {
      exercise.when(publish(1, CONTENT)).then(published(1, CONTENT));
    }

    @Test
    void the_next_revision_follows_the_newest() {
      exercise.given(published(1, CONTENT)).when(publish(2, REWORDED)).then(published(2, REWORDED));
    }

    @Test
    void the_next_revision_may_say_the_same_again() {
      exercise.given(published(1, CONTENT)).when(publish(2, CONTENT)).then(published(2, CONTENT));
    }

    @Test
    void repeating_a_published_revision_changes_nothing() {
      exercise
          .given(published(1, CONTENT), published(2, REWORDED))
          .when(publish(1, CONTENT))
          .thenNothing();
    }

    @Test
    void repeating_a_published_revision_changes_nothing_after_retirement() {
      exercise.given(published(1, CONTENT), retired(1)).when(publish(1, CONTENT)).thenNothing();
    }

    @Test
    void is_rejected_when_the_number_stands_with_other_content() {
      exercise
          .given(published(1, CONTENT))
          .when(publish(1, REWORDED))
          .rejected(ExerciseRejection.REVISION_EXISTS, Map.of("revision", 1, "newest", 1));
    }

    @Test
    void is_rejected_when_it_leaves_a_gap() {
      exercise
          .given(published(1, CONTENT))
          .when(publish(3, REWORDED))
          .rejected(
              ExerciseRejection.REVISION_NOT_NEXT,
              Map.of("field", "revision", "revision", 3, "expected", 2));
    }

    @Test
    void is_rejected_when_the_number_is_no_revision() {
      exercise.when(publish(0, CONTENT)).rejected(ExerciseRejection.REVISION_NOT_NEXT);
      exercise.when(publish(-1, CONTENT)).rejected(ExerciseRejection.REVISION_NOT_NEXT);
      exercise.when(publish(2, CONTENT)).rejected(ExerciseRejection.REVISION_NOT_NEXT);
    }

    @Test
    void is_rejected_after_retirement() {
      exercise
          .given(published(1, CONTENT), retired(1))
          .when(publish(2, REWORDED))
          .rejected(ExerciseRejection.EXERCISE_RETIRED);
    }
  }

  @Nested
  class Retiring {
    @Test
    void names_the_newest_revision() {
      exercise
          .given(published(1, CONTENT), published(2, REWORDED))
          .when(new RetireExercise(PLANK))
          .then(retired(2));
    }

    @Test
    void twice_changes_nothing() {
      exercise
          .given(published(1, CONTENT), retired(1))
          .when(new RetireExercise(PLANK))
          .thenNothing();
    }

    @Test
    void is_rejected_before_the_first_revision() {
      exercise.when(new RetireExercise(PLANK)).rejected(ExerciseRejection.EXERCISE_UNKNOWN);
    }

    @Test
    void keeps_every_revision_readable() {
      Exercise after = exercise.given(published(1, CONTENT), retired(1)).state();
      assertThat(after.revision(1)).contains(CONTENT);
      assertThat(after.revision(0)).isEmpty();
      assertThat(after.revision(2)).isEmpty();
    }
  }
}
