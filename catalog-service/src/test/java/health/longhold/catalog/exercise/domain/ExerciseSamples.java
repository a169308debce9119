package health.longhold.catalog.exercise.domain;

import health.longhold.catalog.exercise.domain.ExerciseContent.Instructions;
import health.longhold.catalog.exercise.domain.ExerciseContent.Provenance;
import health.longhold.kernel.AgeBand;
import health.longhold.kernel.Caution;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.ExerciseKind;
import health.longhold.kernel.Ladder;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.Phase;
import health.longhold.kernel.Region;
import health.longhold.kernel.Rung;
import java.util.List;
import java.util.Map;

/** One valid exercise to vary from; an invented one, so that no rule can lean on a real name. */
public final class ExerciseSamples {
  public static final ExerciseId PLANK = new ExerciseId("forearm-plank");

  public static final Ladder LADDER =
      new Ladder(
          List.of(
              new Rung(new Dose(10, 1, 1), null),
              new Rung(new Dose(20, 1, 1), null),
              new Rung(new Dose(40, 1, 1), AgeBand.FROM_65)));

  public static final Instructions INSTRUCTIONS =
      new Instructions(
          List.of("Rest on forearms and toes.", "Hold a straight line."),
          List.of("the middle working"),
          List.of("a sagging back"),
          "Breathe evenly.",
          List.of("after warming up"),
          List.of("Easier: knees on the floor."));

  public static final ExerciseContent CONTENT =
      new ExerciseContent(
          "Forearm Plank",
          List.of("front plank"),
          ExerciseKind.LOADING,
          Laterality.BOTH,
          List.of(Phase.HOLD),
          "Face down on the forearms",
          List.of("floor"),
          List.of("a mat"),
          List.of(Region.CORE),
          List.of(Region.UPPER_BACK),
          List.of(Caution.BREATH_HOLDING),
          Map.of("standard", LADDER),
          INSTRUCTIONS,
          List.of(new Provenance("hold seconds", "ours")),
          List.of());

  private ExerciseSamples() {}

  /** The sample under another name. */
  public static ExerciseContent named(String name) {
    return new Variation().name(name).build();
  }
}
