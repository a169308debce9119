package health.longhold.catalog.routine.domain;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import java.util.List;

/** What one revision says about a routine: what it is for, and its exercises in order. */
public record RoutineContent(String name, String purpose, List<RoutineItem> items) {
  public RoutineContent {
    items = List.copyOf(items);
  }

  /** An exercise pinned to a revision, the ladder it climbs, and the rung it starts on. */
  public record RoutineItem(
      ExerciseId exerciseId, int exerciseRevision, String ladder, Dose start) {}
}
