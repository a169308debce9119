package health.longhold.progress.plan.domain;

import static health.longhold.progress.plan.domain.PlanWarning.Code.MANY_EXERCISES;
import static health.longhold.progress.plan.domain.PlanWarning.Code.STRETCH_VOLUME_SESSION;
import static health.longhold.progress.plan.domain.PlanWarning.Code.STRETCH_VOLUME_WEEK;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseKind;
import health.longhold.kernel.Region;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a clinician is told about a plan before anybody runs it. */
final class PlanWarnings {

  private PlanWarnings() {}

  static List<PlanWarning> of(
      List<PlannedRoutine> routines,
      List<PlannedExercise> exercises,
      int sessionsPerWeek,
      PlanRules rules) {
    List<PlanWarning> warnings = new ArrayList<>();
    Map<Region, Integer> most = new EnumMap<>(Region.class);
    for (PlannedRoutine routine : routines) {
      String name = routine.routineId().value();
      int items = routine.exercises().size();
      if (items > rules.exercisesBeforeWarning()) {
        warnings.add(
            new PlanWarning(MANY_EXERCISES, name, null, rules.exercisesBeforeWarning(), items));
      }
      stretchSeconds(routine, exercises)
          .forEach(
              (region, seconds) -> {
                most.merge(region, seconds, Math::max);
                if (seconds > rules.stretchSecondsPerSession()) {
                  warnings.add(
                      new PlanWarning(
                          STRETCH_VOLUME_SESSION,
                          name,
                          region,
                          rules.stretchSecondsPerSession(),
                          seconds));
                }
              });
    }
    // a member is free to do the same routine each time, so the fullest one counts for the week
    most.forEach(
        (region, seconds) -> {
          int week = seconds * sessionsPerWeek;
          if (week > rules.stretchSecondsPerWeek()) {
            warnings.add(
                new PlanWarning(
                    STRETCH_VOLUME_WEEK, null, region, rules.stretchSecondsPerWeek(), week));
          }
        });
    return warnings;
  }

  /** Judged at the top rung: a plan that is fine today must still be fine when it has grown. */
  private static Map<Region, Integer> stretchSeconds(
      PlannedRoutine routine, List<PlannedExercise> exercises) {
    Map<Region, Integer> seconds = new EnumMap<>(Region.class);
    for (PlannedExercise exercise : exercises) {
      if (exercise.kind() == ExerciseKind.STRETCH
          && routine.exercises().contains(exercise.exerciseId())) {
        Dose top = exercise.ladder().highest();
        for (Region region : exercise.stretches()) {
          seconds.merge(region, top.holdSeconds() * top.holdsPerSide(), Integer::sum);
        }
      }
    }
    return seconds;
  }
}
