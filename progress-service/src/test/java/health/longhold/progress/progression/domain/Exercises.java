package health.longhold.progress.progression.domain;

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
import health.longhold.progress.plan.domain.PlannedExercise;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue's exercises as a plan pins them for one age. */
final class Exercises {
  static final Dose S20 = dose(20, 1);
  static final Dose S30 = dose(30, 1);
  static final Dose S45 = dose(45, 1);
  static final Dose S60 = dose(60, 1);

  static final PlannedExercise CAT_COW =
      exercise(
          "cat-cow",
          ExerciseKind.MOBILITY,
          Laterality.BOTH,
          List.of(new Phase("CAT"), new Phase("COW")),
          List.of(),
          List.of(),
          List.of(Caution.WRIST_LOAD),
          dose(3, 6),
          dose(5, 6),
          dose(8, 6));
  static final PlannedExercise CHILD_POSE =
      exercise(
          "child-pose",
          ExerciseKind.STRETCH,
          Laterality.BOTH,
          List.of(Phase.HOLD),
          List.of(),
          List.of(Region.UPPER_BACK, Region.LOWER_BACK, Region.SHOULDER),
          List.of(Caution.KNEE_FLEXION),
          dose(15, 2),
          dose(20, 2),
          dose(30, 2));
  static final PlannedExercise DOORWAY =
      exercise(
          "doorway-stretch",
          ExerciseKind.STRETCH,
          Laterality.ALTERNATING,
          List.of(Phase.HOLD),
          List.of(),
          List.of(Region.SHOULDER, Region.UPPER_BACK, Region.NECK),
          List.of(Caution.SHOULDER_ABDUCTION),
          dose(15, 2),
          dose(20, 2),
          dose(30, 2));
  static final PlannedExercise ALTERNATE_RAISE =
      exercise(
          "alternate-leg-and-arm-raise",
          ExerciseKind.LOADING,
          Laterality.ALTERNATING,
          List.of(Phase.HOLD),
          List.of(Region.CORE, Region.LOWER_BACK, Region.HIP, Region.SHOULDER),
          List.of(),
          List.of(Caution.WRIST_LOAD, Caution.SPINAL_LOADING),
          dose(5, 5),
          dose(8, 5),
          dose(10, 5),
          dose(10, 8),
          dose(10, 10));
  static final PlannedExercise LEG_LIFT =
      exercise(
          "prone-leg-lift",
          ExerciseKind.LOADING,
          Laterality.BOTH,
          List.of(Phase.HOLD),
          List.of(Region.LOWER_BACK, Region.HIP, Region.CORE),
          List.of(),
          List.of(Caution.PRONE_LYING, Caution.SPINAL_LOADING),
          S20,
          S30,
          S45,
          S60);
  static final PlannedExercise CORNER =
      exercise(
          "room-corner-stretch",
          ExerciseKind.STRETCH,
          Laterality.BOTH,
          List.of(Phase.HOLD),
          List.of(),
          List.of(Region.CHEST, Region.SHOULDER, Region.UPPER_BACK),
          List.of(Caution.SHOULDER_ABDUCTION),
          dose(30, 1),
          dose(45, 1),
          dose(60, 1));

  /** The routine "Upper-back relief", in plan order. */
  static final List<PlannedExercise> UPPER_BACK_RELIEF =
      List.of(CAT_COW, CHILD_POSE, DOORWAY, ALTERNATE_RAISE, LEG_LIFT, CORNER);

  private Exercises() {}

  static Dose dose(int seconds, int repetitions) {
    return new Dose(seconds, repetitions, 1);
  }

  static PlannedExercise exercise(
      String id,
      ExerciseKind kind,
      Laterality laterality,
      List<Phase> phases,
      List<Region> loads,
      List<Region> stretches,
      List<Caution> cautions,
      Dose... rungs) {
    List<Rung> ladder = new ArrayList<>();
    for (Dose rung : rungs) {
      ladder.add(new Rung(rung, anyAge()));
    }
    return new PlannedExercise(
        new ExerciseId(id),
        1,
        id,
        kind,
        laterality,
        phases,
        new Ladder(ladder),
        loads,
        stretches,
        cautions,
        rungs[0]);
  }

  static PlannedExercise startingAt(PlannedExercise exercise, Dose start) {
    return new PlannedExercise(
        exercise.exerciseId(),
        exercise.revision(),
        exercise.name(),
        exercise.kind(),
        exercise.laterality(),
        exercise.phases(),
        exercise.ladder(),
        exercise.loads(),
        exercise.stretches(),
        exercise.cautions(),
        start);
  }

  private static @Nullable AgeBand anyAge() {
    return null;
  }
}
