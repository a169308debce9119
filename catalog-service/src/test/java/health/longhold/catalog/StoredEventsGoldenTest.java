package health.longhold.catalog;

import health.longhold.catalog.exercise.domain.ExerciseEvent.ExerciseRetired;
import health.longhold.catalog.exercise.domain.ExerciseEvent.ExerciseRevisionPublished;
import health.longhold.catalog.exercise.domain.ExerciseSamples;
import health.longhold.catalog.routine.domain.RoutineContent;
import health.longhold.catalog.routine.domain.RoutineContent.RoutineItem;
import health.longhold.catalog.routine.domain.RoutineEvent.RoutineRetired;
import health.longhold.catalog.routine.domain.RoutineEvent.RoutineRevisionPublished;
import health.longhold.kernel.Dose;
import health.longhold.kernel.RoutineId;
import health.longhold.starter.test.GoldenSpec;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class StoredEventsGoldenTest {
  private static final RoutineId ROUTINE = new RoutineId("core-basics");

  @TestFactory
  Stream<DynamicTest> stored_events_keep_their_text() {
    return GoldenSpec.of(
        CatalogueTypes.TYPES,
        new ExerciseRevisionPublished(ExerciseSamples.PLANK, 1, ExerciseSamples.CONTENT),
        new ExerciseRetired(ExerciseSamples.PLANK, 1),
        new RoutineRevisionPublished(
            ROUTINE,
            1,
            new RoutineContent(
                "Core basics",
                "Learn to hold still.",
                List.of(
                    new RoutineItem(ExerciseSamples.PLANK, 1, "standard", new Dose(10, 1, 1))))),
        new RoutineRetired(ROUTINE, 1));
  }
}
