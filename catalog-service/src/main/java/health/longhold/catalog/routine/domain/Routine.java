package health.longhold.catalog.routine.domain;

import java.util.List;
import java.util.Optional;

/**
 * A routine's published revisions. Plans pin a revision, so a published one never changes and stays
 * readable after the routine is retired.
 */
public sealed interface Routine {
  /** Revisions in order, the first being number 1. */
  List<RoutineContent> revisions();

  /** The newest revision's number, 0 before the first. */
  default int newest() {
    return revisions().size();
  }

  /** What a revision says, if it has been published. */
  default Optional<RoutineContent> revision(int number) {
    return number >= 1 && number <= newest()
        ? Optional.of(revisions().get(number - 1))
        : Optional.empty();
  }

  /** Not published yet. */
  record Unpublished() implements Routine {
    @Override
    public List<RoutineContent> revisions() {
      return List.of();
    }
  }

  /** In the catalogue. */
  record Published(List<RoutineContent> revisions) implements Routine {
    public Published {
      revisions = List.copyOf(revisions);
    }
  }

  /** No longer offered; whoever pinned a revision keeps it. */
  record Retired(List<RoutineContent> revisions) implements Routine {
    public Retired {
      revisions = List.copyOf(revisions);
    }
  }
}
