package health.longhold.catalog.exercise.read.published;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.catalog.CatalogueFiles;
import health.longhold.catalog.TranslationFiles;
import health.longhold.catalog.exercise.read.published.ExerciseTranslations.ExerciseWords;
import health.longhold.contract.catalog.v1.ExerciseRevision;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExerciseTranslationsTest {
  private final Map<String, ExerciseWords> hindi =
      TranslationFiles.read("hi", "exercises", ExerciseWords.class).stream()
          .collect(Collectors.toMap(words -> words.exerciseId().value(), Function.identity()));

  @Test
  void every_shipped_exercise_is_translated_sentence_by_sentence() {
    for (ExerciseRevision exercise : CatalogueFiles.exercises()) {
      ExerciseWords words =
          Objects.requireNonNull(hindi.get(exercise.exerciseId().value()), exercise.name());
      assertThat(words.revision()).as(exercise.name()).isEqualTo(exercise.revision());
      assertThat(sizes(words))
          .as(exercise.name())
          .isEqualTo(
              List.of(
                  exercise.equipment().size(),
                  exercise.instructions().steps().size(),
                  exercise.instructions().feel().size(),
                  exercise.instructions().avoid().size(),
                  exercise.instructions().when().size(),
                  exercise.instructions().variations().size()));
    }
  }

  private static List<Integer> sizes(ExerciseWords words) {
    return List.of(
        words.equipment().size(),
        words.instructions().steps().size(),
        words.instructions().feel().size(),
        words.instructions().avoid().size(),
        words.instructions().when().size(),
        words.instructions().variations().size());
  }

  @Test
  void every_shipped_position_begins_as_people_look_for_it() {
    assertThat(CatalogueFiles.exercises())
        .allSatisfy(exercise -> assertThat(Posture.of(exercise.position())).isPresent());
    assertThat(Posture.of("Hanging from a bar")).isEmpty();
  }
}
