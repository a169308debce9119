package health.longhold.progress.catalogue.domain;

import health.longhold.kernel.Dose;
import health.longhold.kernel.RoutineId;
import java.util.List;

/** One published revision of a routine with the exercises it pins, in order. */
public record CatalogueRoutine(RoutineId routineId, int revision, String name, List<Item> items) {

  public CatalogueRoutine {
    items = List.copyOf(items);
  }

  /** An exercise of the routine, the name of the ladder it climbs and the dose it starts at. */
  public record Item(CatalogueExercise exercise, String ladder, Dose start) {}
}
