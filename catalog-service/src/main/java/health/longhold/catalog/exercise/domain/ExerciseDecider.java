package health.longhold.catalog.exercise.domain;

import health.longhold.catalog.exercise.domain.Exercise.Published;
import health.longhold.catalog.exercise.domain.Exercise.Retired;
import health.longhold.catalog.exercise.domain.Exercise.Unpublished;
import health.longhold.catalog.exercise.domain.ExerciseCommand.PublishExerciseRevision;
import health.longhold.catalog.exercise.domain.ExerciseCommand.RetireExercise;
import health.longhold.catalog.exercise.domain.ExerciseEvent.ExerciseRetired;
import health.longhold.catalog.exercise.domain.ExerciseEvent.ExerciseRevisionPublished;
import health.longhold.kernel.CommandRejected;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides what becomes of an exercise. */
public final class ExerciseDecider {
  private ExerciseDecider() {}

  /**
   * What a command leads to; nothing when it asks for what already stands.
   *
   * @throws CommandRejected with an {@link ExerciseRejection}
   */
  public static List<ExerciseEvent> decide(Exercise exercise, ExerciseCommand command) {
    return switch (command) {
      case PublishExerciseRevision publish -> publish(exercise, publish);
      case RetireExercise retire -> retire(exercise, retire);
    };
  }

  public static Exercise evolve(Exercise exercise, ExerciseEvent event) {
    return switch (event) {
      case ExerciseRevisionPublished published ->
          new Published(
              Stream.concat(exercise.revisions().stream(), Stream.of(published.content()))
                  .toList());
      case ExerciseRetired _ -> new Retired(exercise.revisions());
    };
  }

  private static List<ExerciseEvent> publish(Exercise exercise, PublishExerciseRevision command) {
    Optional<ExerciseContent> standing = exercise.revision(command.revision());
    if (standing.isPresent()) {
      // First of all rules: a loader repeats its files after a retirement too.
      if (standing.get().equals(command.content())) {
        return List.of();
      }
      throw new CommandRejected(
          ExerciseRejection.REVISION_EXISTS,
          Map.of("revision", command.revision(), "newest", exercise.newest()));
    }
    if (exercise instanceof Retired) {
      throw new CommandRejected(ExerciseRejection.EXERCISE_RETIRED);
    }
    int expected = exercise.newest() + 1;
    if (command.revision() != expected) {
      throw new CommandRejected(
          ExerciseRejection.REVISION_NOT_NEXT,
          Map.of("field", "revision", "revision", command.revision(), "expected", expected));
    }
    ContentRules.check(command.content());
    return List.of(
        new ExerciseRevisionPublished(command.exerciseId(), command.revision(), command.content()));
  }

  private static List<ExerciseEvent> retire(Exercise exercise, RetireExercise command) {
    return switch (exercise) {
      case Unpublished _ -> throw new CommandRejected(ExerciseRejection.EXERCISE_UNKNOWN);
      case Published published ->
          List.of(new ExerciseRetired(command.exerciseId(), published.newest()));
      case Retired _ -> List.of();
    };
  }
}
