package health.longhold.catalog.exercise.read.published;

import health.longhold.catalog.exercise.read.published.PublishedExercises.Found;
import health.longhold.starter.access.PermittedToPeople;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The exercises there are, by name. */
@Controller
class CataloguePage {
  private static final int MOST = 200;

  private final PublishedExercises exercises;

  CataloguePage(PublishedExercises exercises) {
    this.exercises = exercises;
  }

  @GetMapping("/catalogue")
  @PermittedToPeople
  String catalogue(Model model) {
    ExerciseSearch all = new ExerciseSearch(ExerciseSearch.words(null), null, null, null, null);
    model.addAttribute(
        "exercises", exercises.search(all, MOST).stream().map(Found::exercise).toList());
    return "exercise/catalogue";
  }
}
