package health.longhold.progress;

import static java.util.Objects.requireNonNull;

import health.longhold.contract.Topics;
import health.longhold.contract.catalog.v1.CurrentRoutine;
import health.longhold.contract.catalog.v1.ExerciseRevision;
import health.longhold.contract.catalog.v1.Instructions;
import health.longhold.contract.catalog.v1.RoutineItem;
import health.longhold.contract.catalog.v1.RoutineRevision;
import health.longhold.kernel.AgeBand;
import health.longhold.kernel.Caution;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.ExerciseKind;
import health.longhold.kernel.Ladder;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.Phase;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.Region;
import health.longhold.kernel.RoutineId;
import health.longhold.kernel.Rung;
import java.util.List;
import java.util.Map;

/** A small catalogue, published to the real topics as the catalogue's own service would. */
public final class CatalogueOnTheBus {
  public static final String RELIEF = "test-relief";
  public static final String BREAK = "test-break";
  public static final String RETIRED = "test-retired";

  private static final ExerciseRevision DOORWAY =
      exercise(
          "doorway-stretch",
          ExerciseKind.STRETCH,
          Laterality.ALTERNATING,
          List.of(),
          List.of(Caution.SHOULDER_ABDUCTION),
          Map.of(
              "standard",
              new Ladder(
                  List.of(
                      rung(15, 2),
                      rung(20, 2),
                      rung(30, 2),
                      new Rung(new Dose(45, 2, 1), AgeBand.FROM_65)))));
  private static final ExerciseRevision LIFT =
      exercise(
          "prone-leg-lift",
          ExerciseKind.LOADING,
          Laterality.BOTH,
          List.of(Region.LOWER_BACK),
          List.of(Caution.PRONE_LYING, Caution.SPINAL_LOADING),
          Map.of(
              "standard",
              new Ladder(List.of(rung(20, 1), rung(30, 1), rung(45, 1), rung(60, 1))),
              "repeated",
              new Ladder(List.of(rung(10, 2), rung(10, 4)))));

  private CatalogueOnTheBus() {}

  /** Publishes everything; again if asked again, as a topic read from its beginning would. */
  public static void publish() {
    publish(DOORWAY);
    publish(LIFT);
    publish(RELIEF, false, DOORWAY, LIFT);
    publish(BREAK, false, DOORWAY);
    publish(RETIRED, true, DOORWAY);
  }

  private static void publish(ExerciseRevision exercise) {
    send(Topics.CATALOG_EXERCISES, exercise.exerciseId().value() + "@1", exercise);
  }

  private static void publish(String routine, boolean retired, ExerciseRevision... exercises) {
    RoutineId id = new RoutineId(routine);
    send(
        Topics.CATALOG_ROUTINES,
        routine + "@1",
        new RoutineRevision(
            id,
            1,
            retired,
            "Routine " + routine,
            "for tests",
            List.of(exercises).stream()
                .map(
                    exercise ->
                        new RoutineItem(
                            exercise.exerciseId(),
                            1,
                            "standard",
                            requireNonNull(exercise.ladders().get("standard")).lowest()))
                .toList()));
    send(Topics.CATALOG_ROUTINES, routine + "@current", new CurrentRoutine(id, 1, retired));
  }

  private static void send(String topic, String key, Object contract) {
    Bus.publish(topic, key, contract, ProgrammeId.SHARED_CATALOGUE.value(), 1);
  }

  private static Rung rung(int holdSeconds, int repetitions) {
    return new Rung(new Dose(holdSeconds, repetitions, 1), null);
  }

  private static ExerciseRevision exercise(
      String id,
      ExerciseKind kind,
      Laterality laterality,
      List<Region> loads,
      List<Caution> cautions,
      Map<String, Ladder> ladders) {
    return new ExerciseRevision(
        new ExerciseId(id),
        1,
        false,
        id,
        List.of(),
        kind,
        laterality,
        List.of(Phase.HOLD),
        "as described",
        List.of(),
        List.of(),
        loads,
        List.of(),
        cautions,
        ladders,
        new Instructions(List.of(), List.of(), List.of(), "calmly", List.of(), List.of()),
        List.of(),
        List.of());
  }
}
