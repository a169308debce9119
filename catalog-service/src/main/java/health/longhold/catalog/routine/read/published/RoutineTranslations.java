package health.longhold.catalog.routine.read.published;

import health.longhold.catalog.TranslationFiles;
import health.longhold.kernel.RoutineId;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Routines in other languages than English. */
@Component
final class RoutineTranslations {
  private static final String ENGLISH = Locale.ENGLISH.getLanguage();

  private final Map<String, Map<RoutineId, RoutineWords>> byLanguage =
      TranslationFiles.LANGUAGES.stream()
          .collect(Collectors.toUnmodifiableMap(Function.identity(), RoutineTranslations::read));

  private static Map<RoutineId, RoutineWords> read(String language) {
    return TranslationFiles.read(language, "routines", RoutineWords.class).stream()
        .collect(Collectors.toUnmodifiableMap(RoutineWords::routineId, Function.identity()));
  }

  /** What a revision says in a language, or in English if nobody has translated it. */
  Worded in(Locale locale, PublishedRoutine routine) {
    RoutineWords words =
        byLanguage.getOrDefault(locale.getLanguage(), Map.of()).get(routine.routineId());
    return words == null || words.revision() != routine.revision()
        ? new Worded(routine.content().name(), routine.content().purpose(), ENGLISH)
        : new Worded(words.name(), words.purpose(), locale.getLanguage());
  }

  /**
   * A routine's own words and the language they are in.
   *
   * @param language {@code en}, {@code hi}
   */
  record Worded(String name, String purpose, String language) {}

  /** The words of one file. */
  record RoutineWords(RoutineId routineId, int revision, String name, String purpose) {}
}
