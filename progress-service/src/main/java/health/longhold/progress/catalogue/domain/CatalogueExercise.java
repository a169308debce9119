package health.longhold.progress.catalogue.domain;

import health.longhold.kernel.Caution;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.ExerciseKind;
import health.longhold.kernel.Ladder;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.Phase;
import health.longhold.kernel.Region;
import java.util.List;
import java.util.Map;

/** One published revision of an exercise; {@code ladders} by name, for every age. */
public record CatalogueExercise(
    ExerciseId exerciseId,
    int revision,
    String name,
    ExerciseKind kind,
    Laterality laterality,
    List<Phase> phases,
    List<Region> loads,
    List<Region> stretches,
    List<Caution> cautions,
    Map<String, Ladder> ladders) {

  public CatalogueExercise {
    phases = List.copyOf(phases);
    loads = List.copyOf(loads);
    stretches = List.copyOf(stretches);
    cautions = List.copyOf(cautions);
    ladders = Map.copyOf(ladders);
  }
}
