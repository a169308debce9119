package health.longhold.catalog.routine.read.published;

import health.longhold.catalog.exercise.read.published.ExerciseTranslations.Worded;
import health.longhold.catalog.figure.domain.Figure;
import health.longhold.catalog.figure.domain.Palette;
import health.longhold.catalog.figure.read.drawing.Figures;
import health.longhold.catalog.figure.read.drawing.Figures.Scene;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.RoutineId;
import health.longhold.starter.access.PermittedToPeople;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** A routine on paper: figures, doses, steps, and a code that leads a phone to the player. */
@Controller
class HandoutPage {
  private final RoutineViews routines;
  private final Figures figures;
  private final URI platform;

  HandoutPage(
      RoutineViews routines, Figures figures, @Value("${longhold.public-url}") URI platform) {
    this.routines = routines;
    this.figures = figures;
    this.platform = platform;
  }

  @GetMapping("/catalogue/handouts/{routineId}")
  @PermittedToPeople
  String handout(
      @PathVariable RoutineId routineId,
      @RequestParam(defaultValue = "A4") Paper paper,
      Locale locale,
      Model model) {
    RoutineView routine = routines.of(routineId, locale);
    String address = player(routineId);
    model.addAttribute("routine", routine);
    model.addAttribute("scenes", scenes(routine, locale));
    model.addAttribute("paper", paper);
    model.addAttribute("papers", List.of(Paper.values()));
    model.addAttribute("address", address);
    model.addAttribute("code", QrCode.of(address));
    return "routine/handout";
  }

  /** A code that leads a phone to the player, for sheets of other services. */
  @GetMapping("/catalogue/handouts/{routineId}/code")
  @PermittedToPeople
  String code(@PathVariable RoutineId routineId, Model model) {
    String address = player(routineId);
    model.addAttribute("address", address);
    model.addAttribute("code", QrCode.of(address));
    return "routine/handout-code";
  }

  /** An exercise's figures and words, for sheets of other services. */
  @GetMapping("/catalogue/handouts/exercises/{exerciseId}/revisions/{revision}")
  @PermittedToPeople
  String exercise(
      @PathVariable ExerciseId exerciseId, @PathVariable int revision, Locale locale, Model model) {
    Worded worded = routines.exercise(exerciseId, revision, locale);
    model.addAttribute("worded", worded);
    model.addAttribute("held", held(exerciseId, locale));
    return "routine/handout-told";
  }

  /** Where a phone starts the routine, wherever the paper hangs. */
  private String player(RoutineId routineId) {
    return UriComponentsBuilder.fromUri(platform)
        .replacePath("/player")
        .queryParam("routine", routineId.value())
        .encode()
        .toUriString();
  }

  private Map<ExerciseId, List<Scene>> scenes(RoutineView routine, Locale locale) {
    return routine.items().stream()
        .map(item -> item.card().exerciseId())
        .distinct()
        .collect(Collectors.toMap(Function.identity(), id -> held(id, locale)));
  }

  /** What is held; paper has no room for how one gets there, which the steps tell. */
  private List<Scene> held(ExerciseId exerciseId, Locale locale) {
    return figures.scenes(exerciseId, locale.getLanguage(), Palette.PRINT).stream()
        .filter(scene -> !scene.phase().equals(Figure.START))
        .toList();
  }

  /** The sheets there are: most of the world's, and North America's. */
  enum Paper {
    A4,
    LETTER;

    /** As style sheets and messages have it. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
