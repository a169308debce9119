package health.longhold.catalog.exercise.domain;

import java.util.List;
import java.util.Optional;

/**
 * An exercise's published revisions. Plans and sessions pin a revision, so a published one never
 * changes and stays readable after the exercise is retired.
 */
public sealed interface Exercise {
  /** Revisions in order, the first being number 1. */
  List<ExerciseContent> revisions();

  /** The newest revision's number, 0 before the first. */
  default int newest() {
    return revisions().size();
  }

  /** What a revision says, if it has been published. */
  default Optional<ExerciseContent> revision(int number) {
    return number >= 1 && number <= newest()
        ? Optional.of(revisions().get(number - 1))
        : Optional.empty();
  }

  /** Not published yet. */
  record Unpublished() implements Exercise {
    @Override
    public List<ExerciseContent> revisions() {
      return List.of();
    }
  }

  /** In the catalogue. */
  record Published(List<ExerciseContent> revisions) implements Exercise {
    public Published {
      revisions = List.copyOf(revisions);
    }
  }

  /** No longer offered; whoever pinned a revision keeps it. */
  record Retired(List<ExerciseContent> revisions) implements Exercise {
    public Retired {
      revisions = List.copyOf(revisions);
    }
  }
}
