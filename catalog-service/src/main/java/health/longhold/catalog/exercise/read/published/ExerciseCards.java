package health.longhold.catalog.exercise.read.published;

import health.longhold.catalog.exercise.domain.ExerciseContent;
import health.longhold.catalog.exercise.read.published.ExerciseTranslations.Worded;
import health.longhold.catalog.figure.domain.Palette;
import health.longhold.catalog.figure.read.drawing.Figures;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Makes cards of what is published, in the words of a language and with their figures. */
@Component
@EnableConfigurationProperties(ExercisePace.class)
public class ExerciseCards {
  private final ExerciseTranslations translations;
  private final ExercisePace pace;
  private final Figures figures;

  ExerciseCards(ExerciseTranslations translations, ExercisePace pace, Figures figures) {
    this.translations = translations;
    this.pace = pace;
    this.figures = figures;
  }

  /** At the dose of somebody who begins. */
  public ExerciseCard of(
      ExerciseId exerciseId, int revision, ExerciseContent content, Locale locale) {
    return of(exerciseId, revision, content, first(content), locale);
  }

  /** At a dose told elsewhere, by a routine. */
  public ExerciseCard of(
      ExerciseId exerciseId, int revision, ExerciseContent content, Dose dose, Locale locale) {
    Worded worded = translations.in(locale, exerciseId, revision, content);
    return new ExerciseCard(
        exerciseId,
        worded.content().name(),
        worded.language(),
        Stream.concat(content.stretches().stream(), content.loads().stream()).distinct().toList(),
        pace.minutes(content, dose),
        dose,
        ExercisePace.sides(content),
        content.phases().size(),
        figures
            .still(exerciseId, content.phases().getFirst(), locale.getLanguage(), Palette.PAGE)
            .orElse(null));
  }

  /** Where somebody begins: the lowest rung of the ladder every exercise has. */
  static Dose first(ExerciseContent content) {
    return Objects.requireNonNull(content.ladders().get(ExerciseContent.STANDARD)).lowest();
  }
}
