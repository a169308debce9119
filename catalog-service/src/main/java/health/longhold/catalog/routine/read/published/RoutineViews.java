package health.longhold.catalog.routine.read.published;

import health.longhold.catalog.exercise.domain.ExerciseContent;
import health.longhold.catalog.exercise.domain.ExerciseRejection;
import health.longhold.catalog.exercise.read.published.ExerciseCards;
import health.longhold.catalog.exercise.read.published.ExercisePace;
import health.longhold.catalog.exercise.read.published.ExerciseTranslations;
import health.longhold.catalog.exercise.read.published.ExerciseTranslations.Worded;
import health.longhold.catalog.exercise.read.published.PublishedExercises;
import health.longhold.catalog.routine.domain.RoutineContent.RoutineItem;
import health.longhold.catalog.routine.domain.RoutineRejection;
import health.longhold.catalog.routine.read.published.PublishedRoutines.Stored;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.RoutineId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a routine and its exercises, each at the revision it pins, side by side for a page. */
@Component
class RoutineViews {
  private static final int MOST = 200;

  private final PublishedRoutines routines;
  private final PublishedExercises exercises;
  private final RoutineTranslations translations;
  private final ExerciseTranslations exerciseTranslations;
  private final ExerciseCards cards;
  private final ExercisePace pace;

  RoutineViews(
      PublishedRoutines routines,
      PublishedExercises exercises,
      RoutineTranslations translations,
      ExerciseTranslations exerciseTranslations,
      ExerciseCards cards,
      ExercisePace pace) {
    this.routines = routines;
    this.exercises = exercises;
    this.translations = translations;
    this.exerciseTranslations = exerciseTranslations;
    this.cards = cards;
    this.pace = pace;
  }

  List<RoutineView> offered(Locale locale) {
    return routines.offered(null, MOST).stream().map(routine -> view(routine, locale)).toList();
  }

  /**
   * The newest revision of one.
   *
   * @throws CommandRejected {@code ROUTINE_UNKNOWN}
   */
  RoutineView of(RoutineId routineId, Locale locale) {
    return routines
        .find(routineId)
        .map(Stored::routine)
        .map(routine -> view(routine, locale))
        .orElseThrow(() -> new CommandRejected(RoutineRejection.ROUTINE_UNKNOWN));
  }

  /**
   * One exercise in the reader's words.
   *
   * @throws CommandRejected {@code EXERCISE_UNKNOWN}
   */
  Worded exercise(ExerciseId exerciseId, int revision, Locale locale) {
    return exercises
        .find(exerciseId, revision)
        .map(stored -> stored.exercise().content())
        .map(content -> exerciseTranslations.in(locale, exerciseId, revision, content))
        .orElseThrow(() -> new CommandRejected(ExerciseRejection.EXERCISE_UNKNOWN));
  }

  private RoutineView view(PublishedRoutine routine, Locale locale) {
    List<Part> parts =
        routine.content().items().stream().flatMap(item -> part(item).stream()).toList();
    Duration takes =
        parts.stream()
            .map(part -> pace.of(part.content(), part.item().start()))
            .reduce(Duration.ZERO, Duration::plus);
    RoutineTranslations.Worded words = translations.in(locale, routine);
    return new RoutineView(
        routine.routineId(),
        routine.retired(),
        words.name(),
        words.purpose(),
        words.language(),
        (int) Math.ceilDiv(takes.toSeconds(), 60),
        parts.stream().map(part -> item(part, locale)).toList());
  }

  // an exercise's rows may come a moment after those of a routine that names it
  private Optional<Part> part(RoutineItem item) {
    return exercises
        .find(item.exerciseId(), item.exerciseRevision())
        .map(stored -> new Part(item, stored.exercise().content()));
  }

  private RoutineView.Item item(Part part, Locale locale) {
    RoutineItem item = part.item();
    return new RoutineView.Item(
        cards.of(item.exerciseId(), item.exerciseRevision(), part.content(), item.start(), locale),
        exerciseTranslations
            .in(locale, item.exerciseId(), item.exerciseRevision(), part.content())
            .content());
  }

  private record Part(RoutineItem item, ExerciseContent content) {}
}
