package health.longhold.catalog.routine.read.published;

import health.longhold.catalog.routine.domain.RoutineContent;
import health.longhold.catalog.routine.domain.RoutineRejection;
import health.longhold.catalog.routine.read.published.PublishedRoutines.Stored;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.RoutineId;
import health.longhold.starter.access.PermittedToPeople;
import health.longhold.starter.web.ETags;
import health.longhold.starter.web.Page;
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

/** The published routines, for anyone signed in. */
@RestController
@RequestMapping("/api/catalogue/routines")
class PublishedRoutineApi {
  private final PublishedRoutines routines;
  private final RoutineTranslations translations;

  PublishedRoutineApi(PublishedRoutines routines, RoutineTranslations translations) {
    this.routines = routines;
    this.translations = translations;
  }

  /** Lists the routines on offer, each in its newest revision, in the order of their ids. */
  @GetMapping
  @PermittedToPeople
  Page<PublishedRoutine> list(
      @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
    int most = Page.limit(limit);
    return Page.of(routines.offered(after, most + 1), most, routine -> routine.routineId().value());
  }

  /**
   * Answers the newest revision of a routine, by default as it was published.
   *
   * @param lang the language to tell it in; {@code Content-Language} says which one it became
   */
  @GetMapping("/{routineId}")
  @PermittedToPeople
  ResponseEntity<PublishedRoutine> newest(
      @PathVariable RoutineId routineId, @RequestParam @Nullable Locale lang) {
    Optional<Stored> stored = routines.find(routineId);
    return lang == null ? answer(stored) : worded(stored.map(Stored::routine), lang);
  }

  /** Answers one revision of a routine, as it was published. */
  @GetMapping("/{routineId}/revisions/{revision}")
  @PermittedToPeople
  ResponseEntity<PublishedRoutine> revision(
      @PathVariable RoutineId routineId, @PathVariable int revision) {
    return answer(routines.find(routineId, revision));
  }

  private ResponseEntity<PublishedRoutine> worded(
      Optional<PublishedRoutine> stored, Locale locale) {
    PublishedRoutine told =
        stored.orElseThrow(() -> new CommandRejected(RoutineRejection.ROUTINE_UNKNOWN));
    RoutineTranslations.Worded worded = translations.in(locale, told);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_LANGUAGE, worded.language())
        .body(
            new PublishedRoutine(
                told.routineId(),
                told.revision(),
                told.retired(),
                told.publishedAt(),
                new RoutineContent(worded.name(), worded.purpose(), told.content().items())));
  }

  private static ResponseEntity<PublishedRoutine> answer(Optional<Stored> stored) {
    Stored found = stored.orElseThrow(() -> new CommandRejected(RoutineRejection.ROUTINE_UNKNOWN));
    return ResponseEntity.ok().eTag(ETags.of(found.sequence())).body(found.routine());
  }
}
