package health.longhold.catalog.exercise.read.published;

import health.longhold.catalog.TranslationFiles;
import health.longhold.catalog.exercise.domain.ExerciseContent;
import health.longhold.catalog.exercise.domain.ExerciseContent.Instructions;
import health.longhold.kernel.ExerciseId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Exercises in other languages than English. */
@Component
public final class ExerciseTranslations {
  private static final String ENGLISH = Locale.ENGLISH.getLanguage();

  private final Map<String, Map<ExerciseId, ExerciseWords>> byLanguage =
      TranslationFiles.LANGUAGES.stream()
          .collect(Collectors.toUnmodifiableMap(Function.identity(), ExerciseTranslations::read));

  ExerciseTranslations() {}

  private static Map<ExerciseId, ExerciseWords> read(String language) {
    return TranslationFiles.read(language, "exercises", ExerciseWords.class).stream()
        .collect(Collectors.toUnmodifiableMap(ExerciseWords::exerciseId, Function.identity()));
  }

  /** What a revision says in a language, or in English if nobody has translated it. */
  public Worded in(Locale locale, ExerciseId exerciseId, int revision, ExerciseContent content) {
    ExerciseWords words = byLanguage.getOrDefault(locale.getLanguage(), Map.of()).get(exerciseId);
    return words == null || words.revision() != revision
        ? new Worded(content, ENGLISH)
        : new Worded(words.over(content), locale.getLanguage());
  }

  /**
   * A content and the language it is in.
   *
   * @param language {@code en}, {@code hi}
   */
  public record Worded(ExerciseContent content, String language) {

    /** Whether every word typed begins one of its words. */
    boolean tells(List<String> typed) {
      String all =
          Stream.of(
                  Stream.of(content.name(), content.position()),
                  content.alsoKnownAs().stream(),
                  content.instructions().feel().stream(),
                  content.instructions().steps().stream())
              .flatMap(Function.identity())
              .map(words -> " " + ExerciseSearch.asCompared(words))
              .collect(Collectors.joining());
      return typed.stream().allMatch(word -> all.contains(" " + word));
    }
  }

  /** The words of one file. */
  record ExerciseWords(
      ExerciseId exerciseId,
      int revision,
      String name,
      List<String> alsoKnownAs,
      String position,
      List<String> equipment,
      Instructions instructions) {

    /** The same exercise in these words; its sources and errata are about an English text. */
    ExerciseContent over(ExerciseContent content) {
      return new ExerciseContent(
          name,
          alsoKnownAs,
          content.kind(),
          content.laterality(),
          content.phases(),
          position,
          content.settings(),
          equipment,
          content.loads(),
          content.stretches(),
          content.cautions(),
          content.ladders(),
          instructions,
          content.provenance(),
          content.errata());
    }
  }
}
