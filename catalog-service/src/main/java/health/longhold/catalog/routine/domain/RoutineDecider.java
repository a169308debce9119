package health.longhold.catalog.routine.domain;

import health.longhold.catalog.routine.domain.Routine.Published;
import health.longhold.catalog.routine.domain.Routine.Retired;
import health.longhold.catalog.routine.domain.Routine.Unpublished;
import health.longhold.catalog.routine.domain.RoutineCommand.PublishRoutineRevision;
import health.longhold.catalog.routine.domain.RoutineCommand.RetireRoutine;
import health.longhold.catalog.routine.domain.RoutineEvent.RoutineRetired;
import health.longhold.catalog.routine.domain.RoutineEvent.RoutineRevisionPublished;
import health.longhold.kernel.CommandRejected;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides what becomes of a routine. */
public final class RoutineDecider {
  private RoutineDecider() {}

  /**
   * What a command leads to; nothing when it asks for what already stands.
   *
   * @throws CommandRejected with a {@link RoutineRejection}
   */
  public static List<RoutineEvent> decide(Routine routine, RoutineCommand command) {
    return switch (command) {
      case PublishRoutineRevision publish -> publish(routine, publish);
      case RetireRoutine retire -> retire(routine, retire);
    };
  }

  public static Routine evolve(Routine routine, RoutineEvent event) {
    return switch (event) {
      case RoutineRevisionPublished published ->
          new Published(
              Stream.concat(routine.revisions().stream(), Stream.of(published.content())).toList());
      case RoutineRetired _ -> new Retired(routine.revisions());
    };
  }

  private static List<RoutineEvent> publish(Routine routine, PublishRoutineRevision command) {
    Optional<RoutineContent> standing = routine.revision(command.revision());
    if (standing.isPresent()) {
      // First of all rules: a loader repeats its files after an exercise was retired too.
      if (standing.get().equals(command.content())) {
        return List.of();
      }
      throw new CommandRejected(
          RoutineRejection.REVISION_EXISTS,
          Map.of("revision", command.revision(), "newest", routine.newest()));
    }
    if (routine instanceof Retired) {
      throw new CommandRejected(RoutineRejection.ROUTINE_RETIRED);
    }
    int expected = routine.newest() + 1;
    if (command.revision() != expected) {
      throw new CommandRejected(
          RoutineRejection.REVISION_NOT_NEXT,
          Map.of("field", "revision", "revision", command.revision(), "expected", expected));
    }
    ItemRules.check(command.content(), command.exercises());
    return List.of(
        new RoutineRevisionPublished(command.routineId(), command.revision(), command.content()));
  }

  private static List<RoutineEvent> retire(Routine routine, RetireRoutine command) {
    return switch (routine) {
      case Unpublished _ -> throw new CommandRejected(RoutineRejection.ROUTINE_UNKNOWN);
      case Published published ->
          List.of(new RoutineRetired(command.routineId(), published.newest()));
      case Retired _ -> List.of();
    };
  }
}
