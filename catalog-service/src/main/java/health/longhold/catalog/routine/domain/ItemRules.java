package health.longhold.catalog.routine.domain;

import health.longhold.catalog.exercise.domain.Exercise;
import health.longhold.catalog.exercise.domain.ExerciseContent;
import health.longhold.catalog.routine.domain.RoutineContent.RoutineItem;
import health.longhold.kernel.AgeBand;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Ladder;
import health.longhold.kernel.Rung;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a routine must say before it can be prescribed, judged against the exercises it names. */
final class ItemRules {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_TEXT = 500;
  private static final int MOST_ITEMS = 20;

  private ItemRules() {}

  static void check(RoutineContent content, Map<ExerciseId, Exercise> exercises) {
    text("name", content.name(), LONGEST_NAME);
    text("purpose", content.purpose(), LONGEST_TEXT);
    if (content.items().isEmpty() || content.items().size() > MOST_ITEMS) {
      throw new CommandRejected(
          RoutineRejection.ITEM_COUNT,
          Map.of("field", "items", "allowed", "1 to " + MOST_ITEMS + " exercises"));
    }
    Set<ExerciseId> named = new HashSet<>();
    for (int i = 0; i < content.items().size(); i++) {
      RoutineItem item = content.items().get(i);
      String field = "items[" + i + "]";
      if (!named.add(item.exerciseId())) {
        throw new CommandRejected(
            RoutineRejection.EXERCISE_REPEATED,
            Map.of("field", field + ".exerciseId", "exerciseId", item.exerciseId().value()));
      }
      check(field, item, exercises.getOrDefault(item.exerciseId(), new Exercise.Unpublished()));
    }
  }

  private static void check(String field, RoutineItem item, Exercise exercise) {
    ExerciseContent pinned =
        exercise
            .revision(item.exerciseRevision())
            .orElseThrow(
                () ->
                    new CommandRejected(
                        RoutineRejection.EXERCISE_NOT_PUBLISHED,
                        Map.of("field", field + ".exerciseRevision", "newest", exercise.newest())));
    if (exercise instanceof Exercise.Retired) {
      throw new CommandRejected(
          RoutineRejection.EXERCISE_RETIRED,
          Map.of("field", field + ".exerciseId", "exerciseId", item.exerciseId().value()));
    }
    Ladder ladder = pinned.ladders().get(item.ladder());
    if (ladder == null) {
      throw new CommandRejected(
          RoutineRejection.LADDER_UNKNOWN,
          Map.of(
              "field", field + ".ladder", "allowed", String.join(", ", pinned.ladders().keySet())));
    }
    List<Dose> open = ladder.forAge(AgeBand.UNDER_18).rungs().stream().map(Rung::dose).toList();
    if (!open.contains(item.start())) {
      throw new CommandRejected(
          RoutineRejection.START_NOT_ON_LADDER,
          Map.of(
              "field",
              field + ".start",
              "allowed",
              String.join(", ", open.stream().map(Dose::toString).toList())));
    }
  }

  private static void text(String field, String text, int longest) {
    if (text.isBlank() || text.length() > longest) {
      throw new CommandRejected(
          RoutineRejection.TEXT_LENGTH,
          Map.of("field", field, "allowed", "1 to " + longest + " characters"));
    }
  }
}
