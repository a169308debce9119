package health.longhold.progress.plan.domain;

import static java.util.Objects.requireNonNull;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.Caution;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.ExerciseKind;
import health.longhold.kernel.Ladder;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Phase;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.Region;
import health.longhold.kernel.RoutineId;
import health.longhold.kernel.Rung;
import health.longhold.progress.DataFile;
import health.longhold.progress.catalogue.domain.CatalogueExercise;
import health.longhold.progress.catalogue.domain.CatalogueRoutine;
import health.longhold.progress.catalogue.domain.CatalogueRoutine.Item;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A small catalogue and the requests made from it. */
final class PlanFixture {
  static final MemberId ANNA = MemberId.of("0197c000-0000-7000-8000-00000000000a");
  static final PlanId PLAN = PlanId.of("0197c000-0000-7000-8000-0000000000c1");
  static final PlanId OTHER = PlanId.of("0197c000-0000-7000-8000-0000000000c2");
  static final Instant MONDAY = Instant.parse("2026-08-31T06:00:00Z");
  static final PlanRules RULES = DataFile.read("plan/rules-1.yaml", PlanRules.class);

  static final CatalogueExercise LIFT =
      exercise(
          "prone-leg-lift",
          ExerciseKind.LOADING,
          List.of(),
          List.of(Caution.PRONE_LYING, Caution.SPINAL_LOADING, Caution.BREATH_HOLDING),
          Map.of(
              "standard", ladder(rung(20, 1), rung(30, 1), rung(45, 1), rung(60, 1)),
              "repeated", ladder(rung(10, 2), rung(10, 4), rung(10, 6))));
  static final CatalogueExercise DOORWAY = stretch("doorway-stretch");
  static final CatalogueExercise CHILD_POSE = stretch("child-pose");

  private PlanFixture() {}

  static CatalogueExercise stretch(String id) {
    return exercise(
        id,
        ExerciseKind.STRETCH,
        List.of(Region.UPPER_BACK),
        List.of(Caution.SHOULDER_ABDUCTION),
        Map.of(
            "standard",
            ladder(
                rung(15, 2),
                rung(20, 2),
                rung(30, 2),
                new Rung(new Dose(45, 2, 1), AgeBand.FROM_65),
                new Rung(new Dose(60, 2, 1), AgeBand.FROM_65))));
  }

  static CatalogueRoutine routine(String id, CatalogueExercise... exercises) {
    return new CatalogueRoutine(
        new RoutineId(id),
        1,
        "Routine " + id,
        List.of(exercises).stream()
            .map(
                exercise ->
                    new Item(
                        exercise,
                        "standard",
                        requireNonNull(exercise.ladders().get("standard")).lowest()))
            .toList());
  }

  static CatalogueRoutine routineOfStretches(int count) {
    return routine(
        "many",
        IntStream.rangeClosed(1, count)
            .mapToObj(n -> stretch("stretch-" + n))
            .toArray(CatalogueExercise[]::new));
  }

  static PlanRequest request(CatalogueRoutine... routines) {
    return request(3, List.of(), AgeBand.FROM_18, List.of(), routines);
  }

  static PlanRequest request(
      int sessionsPerWeek,
      List<ChosenStart> starts,
      AgeBand age,
      List<Caution> cautions,
      CatalogueRoutine... routines) {
    return new PlanRequest(List.of(routines), sessionsPerWeek, starts, age, cautions, RULES);
  }

  static Rung rung(int holdSeconds, int repetitions) {
    return new Rung(new Dose(holdSeconds, repetitions, 1), null);
  }

  static Ladder ladder(Rung... rungs) {
    return new Ladder(List.of(rungs));
  }

  private static CatalogueExercise exercise(
      String id,
      ExerciseKind kind,
      List<Region> stretches,
      List<Caution> cautions,
      Map<String, Ladder> ladders) {
    return new CatalogueExercise(
        new ExerciseId(id),
        1,
        id,
        kind,
        Laterality.BOTH,
        List.of(Phase.HOLD),
        List.of(Region.LOWER_BACK),
        stretches,
        cautions,
        ladders);
  }
}
