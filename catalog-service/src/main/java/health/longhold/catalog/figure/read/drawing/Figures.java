package health.longhold.catalog.figure.read.drawing;

import health.longhold.catalog.figure.domain.Figure;
import health.longhold.catalog.figure.domain.FigureSvg;
import health.longhold.catalog.figure.domain.FigureWords;
import health.longhold.catalog.figure.domain.Palette;
import health.longhold.catalog.figure.domain.Portrait;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Phase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The figures this service ships, read once; a file that cannot be read stops the start. */
@Component
public final class Figures {
  private final Map<ExerciseId, Figure> byExercise =
      FigureFiles.all().stream()
          .collect(Collectors.toUnmodifiableMap(Figure::exerciseId, Function.identity()));

  Figures() {}

  Optional<Figure> find(ExerciseId exerciseId) {
    return Optional.ofNullable(byExercise.get(exerciseId));
  }

  /**
   * The figure in one of its phases, at work on the right, as an SVG to be put into a page.
   *
   * @return empty where nobody has drawn the exercise, or not this phase of it
   */
  public Optional<String> still(
      ExerciseId exerciseId, Phase phase, String language, Palette palette) {
    return find(exerciseId)
        .filter(figure -> figure.poses().containsKey(phase))
        .map(figure -> FigureSvg.of(figure, portrait(phase, language, palette)));
  }

  /**
   * The start position and each phase in their order, with what is to be seen in each; empty where
   * nobody has drawn the exercise.
   */
  public List<Scene> scenes(ExerciseId exerciseId, String language, Palette palette) {
    return find(exerciseId).stream()
        .flatMap(
            figure ->
                figure.poses().keySet().stream()
                    .map(phase -> scene(figure, portrait(phase, language, palette))))
        .toList();
  }

  private static Scene scene(Figure figure, Portrait portrait) {
    return new Scene(
        portrait.phase(), FigureWords.says(figure, portrait), FigureSvg.of(figure, portrait));
  }

  private static Portrait portrait(Phase phase, String language, Palette palette) {
    String known = FigureWords.LANGUAGES.contains(language) ? language : FigureWords.ENGLISH;
    return new Portrait(phase, false, false, known, palette);
  }

  /**
   * A pose to look at.
   *
   * @param says what is to be seen, a sentence or two
   * @param svg to be put into a page
   */
  public record Scene(Phase phase, String says, String svg) {}
}
