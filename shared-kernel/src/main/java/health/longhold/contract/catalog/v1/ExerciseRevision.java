package health.longhold.contract.catalog.v1;

import health.longhold.kernel.Caution;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.ExerciseKind;
import health.longhold.kernel.Ladder;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.Phase;
import health.longhold.kernel.Region;
import java.util.List;
import java.util.Map;

/**
 * The full state of one published revision of an exercise. {@code ladders} holds the default under
 * {@code standard} and any alternative under its own name; hold seconds are per side and phase.
 * {@code loads} and {@code stretches} are the regions the region cap and the volume check compare.
 */
public record ExerciseRevision(
    ExerciseId exerciseId,
    int revision,
    boolean retired,
    String name,
    List<String> alsoKnownAs,
    ExerciseKind kind,
    Laterality laterality,
    List<Phase> phases,
    String position,
    List<String> settings,
    List<String> equipment,
    List<Region> loads,
    List<Region> stretches,
    List<Caution> cautions,
    Map<String, Ladder> ladders,
    Instructions instructions,
    List<Provenance> provenance,
    List<String> errata) {
  public ExerciseRevision {
    alsoKnownAs = List.copyOf(alsoKnownAs);
    phases = List.copyOf(phases);
    settings = List.copyOf(settings);
    equipment = List.copyOf(equipment);
    loads = List.copyOf(loads);
    stretches = List.copyOf(stretches);
    cautions = List.copyOf(cautions);
    ladders = Map.copyOf(ladders);
    provenance = List.copyOf(provenance);
    errata = List.copyOf(errata);
  }
}
