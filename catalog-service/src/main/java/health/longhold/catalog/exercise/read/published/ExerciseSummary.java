package health.longhold.catalog.exercise.read.published;

import health.longhold.catalog.exercise.domain.ExerciseContent;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.ExerciseKind;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.Region;
import java.util.List;
import java.util.stream.Stream;

/** What a list of exercises shows; {@code regions} are those it loads or stretches. */
public record ExerciseSummary(
    ExerciseId exerciseId,
    int revision,
    String name,
    List<String> alsoKnownAs,
    ExerciseKind kind,
    Laterality laterality,
    List<Region> regions,
    List<String> settings,
    String position) {

  static ExerciseSummary of(ExerciseId exerciseId, int revision, ExerciseContent content) {
    return new ExerciseSummary(
        exerciseId,
        revision,
        content.name(),
        content.alsoKnownAs(),
        content.kind(),
        content.laterality(),
        Stream.concat(content.loads().stream(), content.stretches().stream())
            .distinct()
            .sorted()
            .toList(),
        content.settings(),
        content.position());
  }
}
