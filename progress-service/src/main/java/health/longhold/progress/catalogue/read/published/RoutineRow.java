package health.longhold.progress.catalogue.read.published;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.RoutineId;
import java.util.List;

/** A published routine revision; its exercises are rows of their own. */
public record RoutineRow(RoutineId routineId, int revision, String name, List<Item> items) {

  public RoutineRow {
    items = List.copyOf(items);
  }

  /** An exercise pinned to a revision, the ladder it climbs and the dose it starts at. */
  public record Item(ExerciseId exerciseId, int revision, String ladder, Dose start) {}
}
