package health.longhold.catalog.routine.read.published;

import health.longhold.catalog.exercise.domain.ExerciseContent;
import health.longhold.catalog.exercise.read.published.ExerciseCard;
import health.longhold.kernel.RoutineId;
import java.util.List;

/**
 * A routine as a page shows it.
 *
 * @param language of its words: {@code en}, {@code hi}
 * @param minutes begun, of somebody who begins
 */
record RoutineView(
    RoutineId routineId,
    boolean retired,
    String name,
    String purpose,
    String language,
    int minutes,
    List<Item> items) {
  RoutineView {
    items = List.copyOf(items);
  }

  /** What one needs for all of it, told once. */
  public List<String> equipment() {
    return items.stream().flatMap(item -> item.content().equipment().stream()).distinct().toList();
  }

  /** An exercise of it, in the reader's words. */
  record Item(ExerciseCard card, ExerciseContent content) {}
}
