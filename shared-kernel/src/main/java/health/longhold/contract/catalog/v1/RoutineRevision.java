package health.longhold.contract.catalog.v1;

import health.longhold.kernel.RoutineId;
import java.util.List;

/** The full state of one published revision of a routine: ordered items with their start doses. */
public record RoutineRevision(
    RoutineId routineId,
    int revision,
    boolean retired,
    String name,
    String purpose,
    List<RoutineItem> items) {
  public RoutineRevision {
    items = List.copyOf(items);
  }
}
