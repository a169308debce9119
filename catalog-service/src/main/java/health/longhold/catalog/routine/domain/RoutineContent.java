package health.longhold.catalog.routine.domain;

import static java.util.stream.Collectors.toUnmodifiableSet;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import java.util.List;
import java.util.Set;

/** What one revision says about a routine: what it is for, and its exercises in order. */
public record RoutineContent(String name, String purpose, List<RoutineItem> items) {
  public RoutineContent {
    items = List.copyOf(items);
  }

  /** The exercises it names. */
  public Set<ExerciseId> exerciseIds() {
    return items.stream().map(RoutineItem::exerciseId).collect(toUnmodifiableSet());
  }

  /** An exercise pinned to a revision, the ladder it climbs, and the rung it starts on. */
  public record RoutineItem(
      ExerciseId exerciseId, int exerciseRevision, String ladder, Dose start) {}
}
