package health.longhold.catalog.exercise.read.published;

import health.longhold.catalog.exercise.domain.ExerciseRejection;
import health.longhold.catalog.exercise.read.published.ExerciseSearch.Position;
import health.longhold.catalog.exercise.read.published.PublishedExercises.Found;
import health.longhold.catalog.exercise.read.published.PublishedExercises.Stored;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.Region;
import health.longhold.starter.access.PermittedToPeople;
import health.longhold.starter.web.ETags;
import health.longhold.starter.web.Page;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The published exercises, for anyone signed in. */
@RestController
@RequestMapping("/api/catalogue/exercises")
class PublishedExerciseApi {
  private final PublishedExercises exercises;
  private final ExerciseTranslations translations;

  PublishedExerciseApi(PublishedExercises exercises, ExerciseTranslations translations) {
    this.exercises = exercises;
    this.translations = translations;
  }

  /**
   * Lists the exercises on offer by region, setting, laterality and typed words. With {@code q}, up
   * to 200 characters as typed so far, the best match comes first; without, the order is by id.
   */
  @GetMapping
  @PermittedToPeople
  Page<ExerciseSummary> list(
      @RequestParam @Nullable String q,
      @RequestParam @Nullable Region region,
      @RequestParam @Nullable String setting,
      @RequestParam @Nullable Laterality laterality,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit) {
    int most = Page.limit(limit);
    ExerciseSearch search =
        new ExerciseSearch(
            ExerciseSearch.words(q), region, setting, laterality, Position.parse(after));
    Page<Found> page =
        Page.of(exercises.search(search, most + 1), most, found -> found.position().toString());
    List<ExerciseSummary> items = page.items().stream().map(Found::exercise).toList();
    return new Page<>(items, page.next());
  }

  /** Answers the newest revision of an exercise, also of a retired one. */
  @GetMapping("/{exerciseId}")
  @PermittedToPeople
  ResponseEntity<PublishedExercise> newest(@PathVariable ExerciseId exerciseId) {
    return answer(exercises.find(exerciseId));
  }

  /**
   * Answers one revision of an exercise, by default as it was published.
   *
   * @param lang the language to tell it in; {@code Content-Language} says which one it became
   */
  @GetMapping("/{exerciseId}/revisions/{revision}")
  @PermittedToPeople
  ResponseEntity<PublishedExercise> revision(
      @PathVariable ExerciseId exerciseId,
      @PathVariable int revision,
      @RequestParam @Nullable Locale lang) {
    Optional<Stored> stored = exercises.find(exerciseId, revision);
    return lang == null ? answer(stored) : worded(stored.map(Stored::exercise), lang);
  }

  private ResponseEntity<PublishedExercise> worded(
      Optional<PublishedExercise> stored, Locale locale) {
    PublishedExercise told =
        stored.orElseThrow(() -> new CommandRejected(ExerciseRejection.EXERCISE_UNKNOWN));
    ExerciseTranslations.Worded worded =
        translations.in(locale, told.exerciseId(), told.revision(), told.content());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_LANGUAGE, worded.language())
        .body(
            new PublishedExercise(
                told.exerciseId(),
                told.revision(),
                told.retired(),
                told.publishedAt(),
                worded.content()));
  }

  private static ResponseEntity<PublishedExercise> answer(Optional<Stored> stored) {
    Stored found =
        stored.orElseThrow(() -> new CommandRejected(ExerciseRejection.EXERCISE_UNKNOWN));
    return ResponseEntity.ok().eTag(ETags.of(found.sequence())).body(found.exercise());
  }
}
