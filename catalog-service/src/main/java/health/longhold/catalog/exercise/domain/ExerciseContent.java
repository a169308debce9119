package health.longhold.catalog.exercise.domain;

import health.longhold.kernel.Caution;
import health.longhold.kernel.ExerciseKind;
import health.longhold.kernel.Ladder;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.Phase;
import health.longhold.kernel.Region;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one revision says about an exercise. Lists keep their order; ladders are kept by name, the
 * default under {@link #STANDARD}. {@code loads} are the regions the region cap compares, {@code
 * stretches} those whose stretch volume is counted.
 */
public record ExerciseContent(
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
  /** The name of the ladder an exercise climbs unless a routine says otherwise. */
  public static final String STANDARD = "standard";

  public ExerciseContent {
    alsoKnownAs = List.copyOf(alsoKnownAs);
    phases = List.copyOf(phases);
    settings = List.copyOf(settings);
    equipment = List.copyOf(equipment);
    loads = List.copyOf(loads);
    stretches = List.copyOf(stretches);
    cautions = List.copyOf(cautions);
    ladders = Collections.unmodifiableSortedMap(new TreeMap<>(ladders));
    provenance = List.copyOf(provenance);
    errata = List.copyOf(errata);
  }

  /**
   * What a person reads and hears: ordered steps, what to feel, what to avoid, how to breathe, when
   * it fits the day, and variations, an easier and a harder way among them.
   */
  public record Instructions(
      List<String> steps,
      List<String> feel,
      List<String> avoid,
      String breathing,
      List<String> when,
      List<String> variations) {
    public Instructions {
      steps = List.copyOf(steps);
      feel = List.copyOf(feel);
      avoid = List.copyOf(avoid);
      when = List.copyOf(when);
      variations = List.copyOf(variations);
    }
  }

  /** Where a fact comes from: {@code about} names the fact, {@code source} the place or "ours". */
  public record Provenance(String about, String source) {}
}
