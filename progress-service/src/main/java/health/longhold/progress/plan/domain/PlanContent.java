package health.longhold.progress.plan.domain;

import java.util.List;

/**
 * What a version of a plan asks of a member. Every exercise of the routines stands once in {@code
 * exercises}, in plan order.
 */
public record PlanContent(
    List<PlannedRoutine> routines,
    List<PlannedExercise> exercises,
    int sessionsPerWeek,
    List<WithheldExercise> withheld,
    List<PlanWarning> warnings) {

  public PlanContent {
    routines = List.copyOf(routines);
    exercises = List.copyOf(exercises);
    withheld = List.copyOf(withheld);
    warnings = List.copyOf(warnings);
  }

  /** Whether a member would notice no difference; withheld and warnings follow from the rest. */
  boolean asksTheSameAs(PlanContent other) {
    return routines.equals(other.routines)
        && exercises.equals(other.exercises)
        && sessionsPerWeek == other.sessionsPerWeek;
  }
}
