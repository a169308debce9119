package health.longhold.catalog.routine.domain;

import static health.longhold.catalog.exercise.domain.ExerciseSamples.CONTENT;
import static health.longhold.catalog.exercise.domain.ExerciseSamples.PLANK;

import health.longhold.catalog.exercise.domain.Exercise;
import health.longhold.catalog.routine.domain.RoutineCommand.PublishRoutineRevision;
import health.longhold.catalog.routine.domain.RoutineCommand.RetireRoutine;
import health.longhold.catalog.routine.domain.RoutineContent.RoutineItem;
import health.longhold.catalog.routine.domain.RoutineEvent.RoutineRetired;
import health.longhold.catalog.routine.domain.RoutineEvent.RoutineRevisionPublished;
import health.longhold.kernel.DeciderSpec;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.RoutineId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RoutineDeciderTest {
  private static final RoutineId CORE = new RoutineId("core-basics");
  private static final RoutineItem ITEM = new RoutineItem(PLANK, 1, "standard", new Dose(10, 1, 1));
  private static final RoutineContent FIRST = routine(ITEM);
  private static final RoutineContent SECOND =
      new RoutineContent("Core basics", "Shorter words.", List.of(ITEM));
  private static final Map<ExerciseId, Exercise> CATALOGUE =
      Map.of(PLANK, new Exercise.Published(List.of(CONTENT)));

  private final DeciderSpec<Routine, RoutineCommand, RoutineEvent> routine =
      DeciderSpec.of(new Routine.Unpublished(), RoutineDecider::decide, RoutineDecider::evolve);

  private static RoutineContent routine(RoutineItem... items) {
    return new RoutineContent("Core basics", "Learn to hold still.", List.of(items));
  }

  private static PublishRoutineRevision publish(int revision, RoutineContent content) {
    return new PublishRoutineRevision(CORE, revision, content, CATALOGUE);
  }

  private static RoutineRevisionPublished published(int revision, RoutineContent content) {
    return new RoutineRevisionPublished(CORE, revision, content);
  }

  @Nested
  class Publishing {
    @Test
    void revisions_are_numbered_from_1_without_gaps() {
      routine.when(publish(1, FIRST)).then(published(1, FIRST));
      routine.given(published(1, FIRST)).when(publish(2, SECOND)).then(published(2, SECOND));
      routine
          .given(published(1, FIRST))
          .when(publish(3, SECOND))
          .rejected(
              RoutineRejection.REVISION_NOT_NEXT,
              Map.of("field", "revision", "revision", 3, "expected", 2));
    }

    @Test
    void repeating_a_published_revision_changes_nothing_whatever_became_of_its_exercises() {
      routine
          .given(published(1, FIRST))
          .when(new PublishRoutineRevision(CORE, 1, FIRST, Map.of()))
          .thenNothing();
    }

    @Test
    void is_rejected_when_the_number_stands_with_other_content() {
      routine
          .given(published(1, FIRST))
          .when(publish(1, SECOND))
          .rejected(RoutineRejection.REVISION_EXISTS, Map.of("revision", 1, "newest", 1));
    }

    @Test
    void is_rejected_after_retirement() {
      routine
          .given(published(1, FIRST), new RoutineRetired(CORE, 1))
          .when(publish(2, SECOND))
          .rejected(RoutineRejection.ROUTINE_RETIRED);
    }

    @Test
    void is_rejected_without_a_name_or_purpose() {
      routine
          .when(publish(1, new RoutineContent("", "For the core.", List.of(ITEM))))
          .rejected(
              RoutineRejection.TEXT_LENGTH,
              Map.of("field", "name", "allowed", "1 to 80 characters"));
      routine
          .when(publish(1, new RoutineContent("Core", "x".repeat(501), List.of(ITEM))))
          .rejected(
              RoutineRejection.TEXT_LENGTH,
              Map.of("field", "purpose", "allowed", "1 to 500 characters"));
    }

    @Test
    void is_rejected_with_no_item_or_more_than_20() {
      routine.when(publish(1, routine())).rejected(RoutineRejection.ITEM_COUNT);
      List<RoutineItem> many =
          IntStream.rangeClosed(1, 21)
              .mapToObj(i -> new RoutineItem(new ExerciseId("e" + i), 1, "standard", ITEM.start()))
              .toList();
      routine
          .when(publish(1, new RoutineContent("Core", "Too much.", many)))
          .rejected(RoutineRejection.ITEM_COUNT);
    }

    @Test
    void is_rejected_when_it_names_an_exercise_twice() {
      routine
          .when(publish(1, routine(ITEM, ITEM)))
          .rejected(
              RoutineRejection.EXERCISE_REPEATED,
              Map.of("field", "items[1].exerciseId", "exerciseId", "forearm-plank"));
    }

    @Test
    void is_rejected_when_an_exercise_or_its_revision_was_never_published() {
      routine
          .when(new PublishRoutineRevision(CORE, 1, FIRST, Map.of()))
          .rejected(
              RoutineRejection.EXERCISE_NOT_PUBLISHED,
              Map.of("field", "items[0].exerciseRevision", "newest", 0));
      routine
          .when(publish(1, routine(new RoutineItem(PLANK, 2, "standard", ITEM.start()))))
          .rejected(
              RoutineRejection.EXERCISE_NOT_PUBLISHED,
              Map.of("field", "items[0].exerciseRevision", "newest", 1));
    }

    @Test
    void is_rejected_when_an_exercise_is_retired() {
      Map<ExerciseId, Exercise> retired = Map.of(PLANK, new Exercise.Retired(List.of(CONTENT)));
      routine
          .when(new PublishRoutineRevision(CORE, 1, FIRST, retired))
          .rejected(RoutineRejection.EXERCISE_RETIRED);
    }

    @Test
    void is_rejected_when_the_ladder_is_not_there() {
      routine
          .when(publish(1, routine(new RoutineItem(PLANK, 1, "gentle", ITEM.start()))))
          .rejected(
              RoutineRejection.LADDER_UNKNOWN,
              Map.of("field", "items[0].ladder", "allowed", "standard"));
    }

    @Test
    void is_rejected_when_the_start_is_no_rung() {
      routine
          .when(publish(1, routine(new RoutineItem(PLANK, 1, "standard", new Dose(15, 1, 1)))))
          .rejected(
              RoutineRejection.START_NOT_ON_LADDER,
              Map.of("field", "items[0].start", "allowed", "10×1, 20×1"));
    }

    @Test
    void is_rejected_when_the_start_is_a_rung_for_older_people_only() {
      routine
          .when(publish(1, routine(new RoutineItem(PLANK, 1, "standard", new Dose(40, 1, 1)))))
          .rejected(RoutineRejection.START_NOT_ON_LADDER);
    }
  }

  @Nested
  class Retiring {
    @Test
    void names_the_newest_revision_and_happens_once() {
      routine
          .given(published(1, FIRST), published(2, SECOND))
          .when(new RetireRoutine(CORE))
          .then(new RoutineRetired(CORE, 2));
      routine
          .given(published(1, FIRST), new RoutineRetired(CORE, 1))
          .when(new RetireRoutine(CORE))
          .thenNothing();
    }

    @Test
    void is_rejected_before_the_first_revision() {
      routine.when(new RetireRoutine(CORE)).rejected(RoutineRejection.ROUTINE_UNKNOWN);
    }
  }
}
