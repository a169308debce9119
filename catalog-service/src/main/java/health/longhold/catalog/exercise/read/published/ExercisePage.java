package health.longhold.catalog.exercise.read.published;

import health.longhold.catalog.exercise.domain.ExerciseContent;
import health.longhold.catalog.exercise.domain.ExerciseRejection;
import health.longhold.catalog.exercise.read.published.PublishedExercises.Stored;
import health.longhold.catalog.figure.domain.Palette;
import health.longhold.catalog.figure.read.drawing.Figures;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Ladder;
import health.longhold.starter.access.PermittedToPeople;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One exercise, as somebody learns it. */
@Controller
class ExercisePage {
  private final PublishedExercises exercises;
  private final ExerciseTranslations translations;
  private final ExercisePace pace;
  private final Figures figures;

  ExercisePage(
      PublishedExercises exercises,
      ExerciseTranslations translations,
      ExercisePace pace,
      Figures figures) {
    this.exercises = exercises;
    this.translations = translations;
    this.pace = pace;
    this.figures = figures;
  }

  @GetMapping("/catalogue/{exerciseId}")
  @PermittedToPeople
  String exercise(@PathVariable ExerciseId exerciseId, Locale locale, Model model) {
    PublishedExercise exercise =
        exercises
            .find(exerciseId)
            .map(Stored::exercise)
            .orElseThrow(() -> new CommandRejected(ExerciseRejection.EXERCISE_UNKNOWN));
    ExerciseContent content = exercise.content();
    model.addAttribute("exercise", exercise);
    model.addAttribute("worded", translations.in(locale, exerciseId, exercise.revision(), content));
    model.addAttribute("ladders", standardFirst(content.ladders()));
    model.addAttribute("minutes", pace.minutes(content, ExerciseCards.first(content)));
    model.addAttribute("sides", ExercisePace.sides(content));
    model.addAttribute("scenes", figures.scenes(exerciseId, locale.getLanguage(), Palette.PAGE));
    return "exercise/exercise";
  }

  private static Map<String, Ladder> standardFirst(Map<String, Ladder> ladders) {
    Map<String, Ladder> ordered = new LinkedHashMap<>();
    ordered.put(
        ExerciseContent.STANDARD, Objects.requireNonNull(ladders.get(ExerciseContent.STANDARD)));
    ladders.forEach(ordered::putIfAbsent);
    return ordered;
  }
}
