package health.longhold.catalog.figure.read.drawing;

import health.longhold.catalog.figure.domain.Figure;
import health.longhold.kernel.ExerciseId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The figures this service ships, read once; a file that cannot be read stops the start. */
@Component
class Figures {
  private final Map<ExerciseId, Figure> byExercise =
      FigureFiles.all().stream()
          .collect(Collectors.toUnmodifiableMap(Figure::exerciseId, Function.identity()));

  Optional<Figure> find(ExerciseId exerciseId) {
    return Optional.ofNullable(byExercise.get(exerciseId));
  }
}
