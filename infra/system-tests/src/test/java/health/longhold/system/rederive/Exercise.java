package health.longhold.system.rederive;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the catalogue says of one exercise, for one age band; {@code order} is its place in the
 * plan.
 */
record Exercise(String id, int order, String kind, Set<String> loads, List<Dose> ladder) {

  Dose lowest() {
    return ladder.getFirst();
  }

  Optional<Dose> above(Dose dose) {
    return ladder.stream().filter(rung -> rung.compareTo(dose) > 0).findFirst();
  }

  Optional<Dose> below(Dose dose) {
    return ladder.reversed().stream().filter(rung -> rung.compareTo(dose) < 0).findFirst();
  }

  Dose down(Dose dose, int rungs) {
    return rungs == 0 ? dose : below(dose).map(lower -> down(lower, rungs - 1)).orElse(dose);
  }

  boolean loadsLike(Exercise other) {
    return loads.stream().anyMatch(other.loads::contains);
  }
}
