package health.longhold.progress.today.read.day;

import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Laterality;
import health.longhold.progress.DataFile;
import health.longhold.progress.plan.domain.PlannedExercise;
import health.longhold.progress.plan.domain.PlannedRoutine;
import health.longhold.progress.plan.read.current.PlanView;
import health.longhold.progress.progression.read.targets.TargetsView.Target;
import health.longhold.progress.today.domain.Pace;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The routines of a plan at the doses of today, and how long each takes. */
@Component
class PlannedRoutines {
  private static final int MINUTE = 60;

  private final Pace pace = DataFile.read("today/pace-1.yaml", Pace.class);

  List<Day.Routine> of(PlanView plan, Map<ExerciseId, Target> targets, List<Day.Change> changes) {
    Map<ExerciseId, PlannedExercise> exercises = byId(plan.exercises());
    return plan.routines().stream()
        .map(
            routine ->
                routine(
                    routine,
                    exercises,
                    routine.exercises().stream()
                        .map(exercises::get)
                        .filter(Objects::nonNull)
                        .map(each -> item(each, targets.get(each.exerciseId()), changes))
                        .toList()))
        .toList();
  }

  /** A proposed version: the doses it starts with, nothing withheld yet but by the screening. */
  List<Day.Routine> proposed(List<PlannedRoutine> routines, List<PlannedExercise> content) {
    Map<ExerciseId, PlannedExercise> exercises = byId(content);
    return routines.stream()
        .map(
            routine ->
                routine(
                    routine,
                    exercises,
                    routine.exercises().stream()
                        .map(exercises::get)
                        .filter(Objects::nonNull)
                        .map(each -> item(each, null, List.of()))
                        .toList()))
        .toList();
  }

  private Day.Routine routine(
      PlannedRoutine routine, Map<ExerciseId, PlannedExercise> exercises, List<Day.Item> items) {
    int seconds =
        items.stream()
            .filter(item -> !item.withheld())
            .mapToInt(
                item ->
                    pace.secondsOf(
                        item.dose(), phasesOf(exercises.get(item.exerciseId())), item.sides()))
            .sum();
    return new Day.Routine(
        routine.routineId(), routine.name(), (seconds + MINUTE - 1) / MINUTE, items);
  }

  private static Day.Item item(
      PlannedExercise exercise, @Nullable Target target, List<Day.Change> changes) {
    return new Day.Item(
        exercise.exerciseId(),
        exercise.name(),
        target == null ? exercise.start() : target.target(),
        exercise.laterality() == Laterality.ALTERNATING ? 2 : 1,
        target != null && target.withheld() != null,
        changes.stream().anyMatch(change -> change.exerciseId().equals(exercise.exerciseId())));
  }

  private static int phasesOf(@Nullable PlannedExercise exercise) {
    return exercise == null ? 1 : Math.max(1, exercise.phases().size());
  }

  private static Map<ExerciseId, PlannedExercise> byId(List<PlannedExercise> exercises) {
    return exercises.stream()
        .collect(Collectors.toMap(PlannedExercise::exerciseId, Function.identity()));
  }
}
