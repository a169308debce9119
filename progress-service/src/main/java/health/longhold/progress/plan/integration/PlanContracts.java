package health.longhold.progress.plan.integration;

import health.longhold.contract.progress.v1.PlanAccepted;
import health.longhold.contract.progress.v1.PlanEnded;
import health.longhold.contract.progress.v1.PlanPaused;
import health.longhold.contract.progress.v1.PlanResumed;
import health.longhold.contract.progress.v1.PlannedRoutine;
import health.longhold.contract.progress.v1.StartTarget;
import health.longhold.progress.plan.domain.ChosenStart;
import health.longhold.progress.plan.domain.PlanEvent;

/** Plans in the words of the contracts. */
final class PlanContracts {
  private PlanContracts() {}

  static PlanAccepted accepted(PlanEvent.PlanAccepted event) {
    return new PlanAccepted(
        event.memberId(),
        event.planId(),
        event.version(),
        event.sessionsPerWeek(),
        event.routines().stream()
            .map(
                routine ->
                    new PlannedRoutine(
                        routine.routineId(),
                        routine.revision(),
                        routine.name(),
                        routine.exercises()))
            .toList(),
        event.exercises().stream()
            .map(
                exercise ->
                    new StartTarget(exercise.exerciseId(), exercise.revision(), exercise.start()))
            .toList(),
        event.policy(),
        event.acceptedAt());
  }

  static PlanPaused paused(PlanEvent.PlanPaused event) {
    return new PlanPaused(event.memberId(), event.planId(), event.at());
  }

  static PlanResumed resumed(PlanEvent.PlanResumed event) {
    return new PlanResumed(event.memberId(), event.planId(), event.at());
  }

  static PlanEnded ended(PlanEvent.PlanEnded event) {
    return new PlanEnded(event.memberId(), event.planId(), event.at(), event.reason().name());
  }

  static ChosenStart start(health.longhold.contract.progress.v1.command.ChosenStart start) {
    return new ChosenStart(start.exerciseId(), start.ladder(), start.dose());
  }
}
