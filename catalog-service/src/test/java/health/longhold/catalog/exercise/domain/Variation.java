package health.longhold.catalog.exercise.domain;

import static health.longhold.catalog.exercise.domain.ExerciseSamples.CONTENT;

import health.longhold.catalog.exercise.domain.ExerciseContent.Instructions;
import health.longhold.catalog.exercise.domain.ExerciseContent.Provenance;
import health.longhold.kernel.ExerciseKind;
import health.longhold.kernel.Ladder;
import health.longhold.kernel.Phase;
import health.longhold.kernel.Region;
import java.util.List;
import java.util.Map;

/** The sample exercise with one thing changed, so that a test shows only what it is about. */
final class Variation {
  private String name = CONTENT.name();
  private ExerciseKind kind = CONTENT.kind();
  private List<Phase> phases = CONTENT.phases();
  private List<String> settings = CONTENT.settings();
  private List<Region> loads = CONTENT.loads();
  private List<Region> stretches = CONTENT.stretches();
  private Map<String, Ladder> ladders = CONTENT.ladders();
  private Instructions instructions = CONTENT.instructions();
  private List<Provenance> provenance = CONTENT.provenance();

  Variation name(String value) {
    name = value;
    return this;
  }

  Variation kind(ExerciseKind value) {
    kind = value;
    return this;
  }

  Variation phases(String... values) {
    phases = List.of(values).stream().map(Phase::new).toList();
    return this;
  }

  Variation settings(String... values) {
    settings = List.of(values);
    return this;
  }

  Variation loads(Region... values) {
    loads = List.of(values);
    return this;
  }

  Variation stretches(Region... values) {
    stretches = List.of(values);
    return this;
  }

  Variation ladders(Map<String, Ladder> value) {
    ladders = value;
    return this;
  }

  Variation steps(String... values) {
    Instructions kept = CONTENT.instructions();
    instructions =
        new Instructions(
            List.of(values),
            kept.feel(),
            kept.avoid(),
            kept.breathing(),
            kept.when(),
            kept.variations());
    return this;
  }

  Variation provenance(Provenance... values) {
    provenance = List.of(values);
    return this;
  }

  ExerciseContent build() {
    return new ExerciseContent(
        name,
        CONTENT.alsoKnownAs(),
        kind,
        CONTENT.laterality(),
        phases,
        CONTENT.position(),
        settings,
        CONTENT.equipment(),
        loads,
        stretches,
        CONTENT.cautions(),
        ladders,
        instructions,
        provenance,
        CONTENT.errata());
  }
}
