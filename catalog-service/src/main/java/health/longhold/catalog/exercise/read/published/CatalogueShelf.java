package health.longhold.catalog.exercise.read.published;

import health.longhold.catalog.exercise.domain.ExerciseContent;
import health.longhold.catalog.exercise.read.published.ExerciseTranslations.Worded;
import health.longhold.catalog.exercise.read.published.PublishedExercises.Found;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Region;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is offered, and what of it somebody looks for. */
@Component
class CatalogueShelf {
  /** A catalogue has some dozens of exercises, so all of them stand on one page. */
  private static final int MOST = 200;

  /** Minutes people have: a pause, and a little longer. */
  private static final List<Integer> MINUTES = List.of(1, 2, 3, 5);

  private final PublishedExercises exercises;
  private final ExerciseTranslations translations;
  private final ExerciseCards cards;
  private final ExercisePace pace;

  CatalogueShelf(
      PublishedExercises exercises,
      ExerciseTranslations translations,
      ExerciseCards cards,
      ExercisePace pace) {
    this.exercises = exercises;
    this.translations = translations;
    this.cards = cards;
    this.pace = pace;
  }

  List<ExerciseCard> find(CatalogueFilter filter, Locale locale) {
    return found(filter, locale).stream()
        .filter(found -> filter.admits(found.content().position(), minutes(found.content())))
        .map(
            found ->
                cards.of(
                    found.exercise().exerciseId(),
                    found.exercise().revision(),
                    found.content(),
                    locale))
        .toList();
  }

  /** The names that are written in the language of the reader are searched beside the English. */
  private Collection<Found> found(CatalogueFilter filter, Locale locale) {
    List<String> words = filter.words();
    List<Found> found = search(words, filter);
    if (words == null || Locale.ENGLISH.getLanguage().equals(locale.getLanguage())) {
      return found;
    }
    Map<ExerciseId, Found> both = new LinkedHashMap<>();
    found.forEach(each -> both.put(each.exercise().exerciseId(), each));
    search(null, filter).stream()
        .filter(each -> worded(each, locale).tells(words))
        .forEach(each -> both.putIfAbsent(each.exercise().exerciseId(), each));
    return both.values();
  }

  private Worded worded(Found found, Locale locale) {
    return translations.in(
        locale, found.exercise().exerciseId(), found.exercise().revision(), found.content());
  }

  private List<Found> search(@Nullable List<String> words, CatalogueFilter filter) {
    return exercises.search(
        new ExerciseSearch(words, filter.region(), filter.setting(), null, null), MOST);
  }

  private int minutes(ExerciseContent content) {
    return pace.minutes(content, ExerciseCards.first(content));
  }

  /** What can be chosen: only what some exercise has, so that no choice alone finds nothing. */
  Choices choices() {
    List<ExerciseContent> all =
        search(null, CatalogueFilter.NONE).stream().map(Found::content).toList();
    return new Choices(
        of(all, content -> Stream.concat(content.stretches().stream(), content.loads().stream())),
        of(all, content -> content.settings().stream()),
        of(all, content -> Posture.of(content.position()).stream()),
        MINUTES.stream()
            .filter(most -> all.stream().anyMatch(content -> minutes(content) <= most))
            .toList(),
        all.size());
  }

  private static <T extends Comparable<T>> List<T> of(
      List<ExerciseContent> all, Function<ExerciseContent, Stream<T>> part) {
    return all.stream().flatMap(part).sorted().distinct().toList();
  }

  /** What the form offers, and of how many exercises. */
  record Choices(
      List<Region> regions,
      List<String> settings,
      List<Posture> positions,
      List<Integer> minutes,
      int exercises) {}
}
