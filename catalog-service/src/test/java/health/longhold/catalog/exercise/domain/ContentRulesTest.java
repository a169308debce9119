package health.longhold.catalog.exercise.domain;

import static health.longhold.catalog.exercise.domain.ExerciseSamples.LADDER;
import static health.longhold.catalog.exercise.domain.ExerciseSamples.PLANK;

import health.longhold.catalog.exercise.domain.ExerciseCommand.PublishExerciseRevision;
import health.longhold.catalog.exercise.domain.ExerciseContent.Provenance;
import health.longhold.catalog.exercise.domain.ExerciseEvent.ExerciseRevisionPublished;
import health.longhold.kernel.DeciderSpec;
import health.longhold.kernel.ExerciseKind;
import health.longhold.kernel.Region;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each case differs from a publishable exercise in the one thing its name says. */
class ContentRulesTest {
  private final DeciderSpec<Exercise, ExerciseCommand, ExerciseEvent> exercise =
      DeciderSpec.of(new Exercise.Unpublished(), ExerciseDecider::decide, ExerciseDecider::evolve);

  @Test
  void a_name_must_be_there_and_be_short() {
    refused(new Variation().name(" "), ExerciseRejection.TEXT_LENGTH, "name", "1 to 80 characters");
    refused(
        new Variation().name("a".repeat(81)),
        ExerciseRejection.TEXT_LENGTH,
        "name",
        "1 to 80 characters");
    accepted(new Variation().name("a".repeat(80)));
  }

  @Test
  void there_must_be_steps_and_none_empty_or_twice() {
    String field = "instructions.steps";
    refused(new Variation().steps(), ExerciseRejection.LIST_LENGTH, field, "1 to 50 entries");
    refused(
        new Variation().steps("Lie down.", ""),
        ExerciseRejection.TEXT_LENGTH,
        field,
        "1 to 500 characters");
    refused(
        new Variation().steps("Lie down.", "Lie down."),
        ExerciseRejection.ENTRY_REPEATED,
        field,
        "each entry once");
  }

  @Test
  void every_fact_says_where_it_comes_from() {
    refused(
        new Variation().provenance(),
        ExerciseRejection.LIST_LENGTH,
        "provenance",
        "1 to 50 entries");
    refused(
        new Variation().provenance(new Provenance("name", "")),
        ExerciseRejection.TEXT_LENGTH,
        "provenance.source",
        "1 to 500 characters");
    refused(
        new Variation()
            .provenance(new Provenance("name", "ours"), new Provenance("name", "a page")),
        ExerciseRejection.ENTRY_REPEATED,
        "provenance.about",
        "each entry once");
  }

  @Test
  void a_setting_is_named_by_a_slug() {
    refused(
        new Variation().settings("Room Corner"),
        ExerciseRejection.NOT_A_SLUG,
        "settings",
        "lower-case words joined by hyphens");
    refused(
        new Variation().settings(), ExerciseRejection.LIST_LENGTH, "settings", "1 to 50 entries");
    accepted(new Variation().settings("room-corner", "wall"));
  }

  @Test
  void hold_is_the_phase_of_an_exercise_without_parts() {
    refused(
        new Variation().phases("HOLD", "COW"),
        ExerciseRejection.HOLD_AMONG_PHASES,
        "phases",
        "HOLD alone, or named phases");
    refused(new Variation().phases(), ExerciseRejection.LIST_LENGTH, "phases", "1 to 50 entries");
    refused(
        new Variation().phases("CAT", "CAT"),
        ExerciseRejection.ENTRY_REPEATED,
        "phases",
        "each entry once");
    accepted(new Variation().phases("CAT", "COW"));
  }

  @Test
  void one_ladder_is_the_standard_one() {
    refused(
        new Variation().ladders(Map.of("gentle", LADDER)),
        ExerciseRejection.STANDARD_LADDER_MISSING,
        "ladders",
        "standard");
    refused(
        new Variation().ladders(Map.of("standard", LADDER, "Very Gentle", LADDER)),
        ExerciseRejection.NOT_A_SLUG,
        "ladders",
        "lower-case words joined by hyphens");
    accepted(new Variation().ladders(Map.of("standard", LADDER, "very-gentle", LADDER)));
  }

  @Test
  void a_loading_exercise_names_what_it_loads() {
    refused(
        new Variation().loads(), ExerciseRejection.LOADS_MISSING, "loads", "at least one region");
    refused(
        new Variation().loads(Region.CORE, Region.CORE),
        ExerciseRejection.ENTRY_REPEATED,
        "loads",
        "each entry once");
    accepted(new Variation().kind(ExerciseKind.MOBILITY).loads());
  }

  @Test
  void a_stretch_names_what_it_stretches() {
    refused(
        new Variation().kind(ExerciseKind.STRETCH).stretches(),
        ExerciseRejection.STRETCHES_MISSING,
        "stretches",
        "at least one region");
    accepted(new Variation().stretches());
  }

  private void refused(
      Variation variation, ExerciseRejection rejection, String field, String allowed) {
    exercise
        .when(new PublishExerciseRevision(PLANK, 1, variation.build()))
        .rejected(rejection, Map.of("field", field, "allowed", allowed));
  }

  private void accepted(Variation variation) {
    ExerciseContent content = variation.build();
    exercise
        .when(new PublishExerciseRevision(PLANK, 1, content))
        .then(new ExerciseRevisionPublished(PLANK, 1, content));
  }
}
