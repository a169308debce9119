package health.longhold.kernel;

import java.util.List;
import java.util.Optional;

/** Doses in strictly rising order, the road of one exercise. */
public record Ladder(List<Rung> rungs) {
  public Ladder {
    rungs = List.copyOf(rungs);
    if (rungs.isEmpty() || !rungs.getFirst().isFor(AgeBand.UNDER_18)) {
      throw new IllegalArgumentException("expected a lowest rung open to every age");
    }
    for (int i = 1; i < rungs.size(); i++) {
      if (rungs.get(i).dose().compareTo(rungs.get(i - 1).dose()) <= 0) {
        throw new IllegalArgumentException("expected doses in strictly rising order");
      }
    }
  }

  /** The same ladder with only the rungs a person of this age may climb to. */
  public Ladder forAge(AgeBand age) {
    return new Ladder(rungs.stream().filter(rung -> rung.isFor(age)).toList());
  }

  public Dose lowest() {
    return rungs.getFirst().dose();
  }

  public Dose highest() {
    return rungs.getLast().dose();
  }

  /** The first rung strictly above, also for a dose between rungs; empty at or above the top. */
  public Optional<Dose> above(Dose dose) {
    return rungs.stream().map(Rung::dose).filter(rung -> rung.compareTo(dose) > 0).findFirst();
  }

  /** The first rung strictly below, also for a dose between rungs; empty at or below the lowest. */
  public Optional<Dose> below(Dose dose) {
    return rungs.reversed().stream()
        .map(Rung::dose)
        .filter(rung -> rung.compareTo(dose) < 0)
        .findFirst();
  }

  /** As many rungs down as asked, stopping at the lowest; a dose below the ladder stays. */
  public Dose down(Dose from, int rungsDown) {
    Dose dose = from;
    for (int i = 0; i < rungsDown; i++) {
      dose = below(dose).orElse(dose);
    }
    return dose;
  }
}
