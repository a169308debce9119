package health.longhold.progress.plan.domain;

import static health.longhold.progress.plan.domain.PlanRejection.LADDER_UNKNOWN;
import static health.longhold.progress.plan.domain.PlanRejection.ROUTINES_OUT_OF_RANGE;
import static health.longhold.progress.plan.domain.PlanRejection.SESSIONS_PER_WEEK_OUT_OF_RANGE;
import static health.longhold.progress.plan.domain.PlanRejection.START_NOT_IN_PLAN;
import static health.longhold.progress.plan.domain.PlanRejection.START_OUTSIDE_LADDER;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.Caution;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Ladder;
import health.longhold.progress.catalogue.domain.CatalogueExercise;
import health.longhold.progress.catalogue.domain.CatalogueRoutine;
import health.longhold.progress.catalogue.domain.CatalogueRoutine.Item;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the content of a plan version from what a clinician asks for. */
final class PlanDraft {

  private PlanDraft() {}

  static PlanContent of(PlanRequest request) {
    requireInRange(request);
    Map<ExerciseId, ChosenStart> starts = startsByExercise(request);
    Map<ExerciseId, PlannedExercise> exercises = new LinkedHashMap<>();
    for (CatalogueRoutine routine : request.routines()) {
      for (Item item : routine.items()) {
        // an exercise of two routines has one target: the first routine's start counts
        exercises.computeIfAbsent(
            item.exercise().exerciseId(), id -> planned(item, starts.get(id), request.ageBand()));
      }
    }
    List<PlannedRoutine> routines = request.routines().stream().map(PlanDraft::planned).toList();
    List<PlannedExercise> inOrder = List.copyOf(exercises.values());
    return new PlanContent(
        routines,
        inOrder,
        request.sessionsPerWeek(),
        withheld(inOrder, request.cautions()),
        PlanWarnings.of(routines, inOrder, request.sessionsPerWeek(), request.rules()));
  }

  private static void requireInRange(PlanRequest request) {
    PlanRules rules = request.rules();
    requireWithin(
        ROUTINES_OUT_OF_RANGE, "routines", request.routines().size(), rules.mostRoutines());
    requireWithin(
        SESSIONS_PER_WEEK_OUT_OF_RANGE,
        "sessionsPerWeek",
        request.sessionsPerWeek(),
        rules.mostSessionsPerWeek());
  }

  private static void requireWithin(PlanRejection rejection, String field, int actual, int most) {
    if (actual < 1 || actual > most) {
      throw new CommandRejected(rejection, Map.of("field", field, "allowed", "1 to " + most));
    }
  }

  private static Map<ExerciseId, ChosenStart> startsByExercise(PlanRequest request) {
    List<ExerciseId> known =
        request.routines().stream()
            .flatMap(routine -> routine.items().stream())
            .map(item -> item.exercise().exerciseId())
            .toList();
    Map<ExerciseId, ChosenStart> starts = new HashMap<>();
    for (ChosenStart start : request.starts()) {
      ExerciseId exercise = start.exerciseId();
      if (!known.contains(exercise) || starts.put(exercise, start) != null) {
        throw new CommandRejected(
            START_NOT_IN_PLAN,
            Map.of("field", "starts", "allowed", known.stream().map(ExerciseId::value).toList()));
      }
    }
    return starts;
  }

  private static PlannedRoutine planned(CatalogueRoutine routine) {
    return new PlannedRoutine(
        routine.routineId(),
        routine.revision(),
        routine.name(),
        routine.items().stream().map(item -> item.exercise().exerciseId()).toList());
  }

  private static PlannedExercise planned(Item item, @Nullable ChosenStart chosen, AgeBand age) {
    CatalogueExercise exercise = item.exercise();
    String name = chosen == null || chosen.ladder() == null ? item.ladder() : chosen.ladder();
    Ladder published = exercise.ladders().get(name);
    if (published == null) {
      throw new CommandRejected(
          LADDER_UNKNOWN,
          Map.of(
              "field", "starts",
              "exerciseId", exercise.exerciseId().value(),
              "allowed", exercise.ladders().keySet().stream().sorted().toList()));
    }
    Ladder ladder = published.forAge(age);
    return new PlannedExercise(
        exercise.exerciseId(),
        exercise.revision(),
        exercise.name(),
        exercise.kind(),
        exercise.laterality(),
        exercise.phases(),
        ladder,
        exercise.loads(),
        exercise.stretches(),
        exercise.cautions(),
        start(item, chosen, name, ladder));
  }

  private static Dose start(Item item, @Nullable ChosenStart chosen, String name, Ladder ladder) {
    Dose dose = chosen == null ? null : chosen.dose();
    if (dose == null) {
      return name.equals(item.ladder()) ? atMost(item.start(), ladder) : ladder.lowest();
    }
    if (dose.compareTo(ladder.lowest()) < 0 || dose.compareTo(ladder.highest()) > 0) {
      throw new CommandRejected(
          START_OUTSIDE_LADDER,
          Map.of(
              "field",
              "starts",
              "exerciseId",
              item.exercise().exerciseId().value(),
              "allowed",
              ladder.lowest() + " to " + ladder.highest()));
    }
    return dose;
  }

  /** A routine's start may be a rung kept for older members. */
  private static Dose atMost(Dose start, Ladder ladder) {
    return start.compareTo(ladder.highest()) > 0 ? ladder.highest() : start;
  }

  private static List<WithheldExercise> withheld(
      List<PlannedExercise> exercises, Collection<Caution> cautions) {
    return exercises.stream()
        .map(
            exercise ->
                new WithheldExercise(
                    exercise.exerciseId(),
                    exercise.cautions().stream().filter(cautions::contains).toList()))
        .filter(withheld -> !withheld.cautions().isEmpty())
        .toList();
  }
}
