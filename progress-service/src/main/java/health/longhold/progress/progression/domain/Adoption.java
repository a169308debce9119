package health.longhold.progress.progression.domain;

import health.longhold.kernel.Dose;
import health.longhold.kernel.Ladder;
import health.longhold.progress.plan.domain.PlanEvent.PlanAccepted;
import health.longhold.progress.plan.domain.PlannedExercise;
import health.longhold.progress.progression.domain.ProgressionCommand.AdoptPlan;
import health.longhold.progress.progression.domain.ProgressionEvent.PlanAdopted;
import java.util.List;
import java.util.Optional;

/**
 * Takes up an accepted plan. Within one plan a target goes on through later versions, unless the
 * clinician chose another start; where the ladder changed it goes on at the nearest rung not above.
 * A new plan starts where it says. Withholdings outlive versions and plans.
 */
final class Adoption {

  private Adoption() {}

  static void adopt(Turn turn, AdoptPlan command) {
    PlanAccepted plan = command.plan();
    Standing before = turn.standing();
    List<StartTarget> starts =
        plan.exercises().stream().map(exercise -> start(before, plan, exercise)).toList();
    for (Track track : before.waiting()) {
      if (!goesOn(track, plan, starts)) {
        turn.lapse(
            track.id(),
            plan.acceptedAt(),
            Explanation.of(command.policy().key(), Reason.PLAN_CHANGED));
      }
    }
    turn.happens(
        new PlanAdopted(
            plan.memberId(),
            plan.planId(),
            plan.version(),
            plan.sessionsPerWeek(),
            plan.routines(),
            plan.exercises(),
            starts,
            command.policy(),
            plan.clinicalCover(),
            plan.missingMorning(),
            plan.ageBand(),
            plan.zone(),
            plan.acceptedAt(),
            plan.imported()));
    Screenings.withholdCautions(turn, plan.acceptedAt());
  }

  /** A plan, or a version of it, that is already in force. */
  static boolean isRepeated(Standing standing, PlanAccepted plan) {
    Terms terms = standing.terms();
    return terms != null
        && terms.planId().equals(plan.planId())
        && plan.version() <= terms.planVersion();
  }

  private static boolean goesOn(Track track, PlanAccepted plan, List<StartTarget> starts) {
    Proposal raise = track.pending();
    boolean needsLostCover = raise != null && raise.needsApproval() && !plan.clinicalCover();
    return !needsLostCover
        && starts.stream().anyMatch(s -> s.exerciseId().equals(track.id()) && s.kept());
  }

  private static StartTarget start(Standing standing, PlanAccepted plan, PlannedExercise exercise) {
    Optional<Track> known =
        standing
            .track(exercise.exerciseId())
            .filter(_ -> standing.adopted().planId().equals(plan.planId()))
            .filter(track -> track.exercise().start().equals(exercise.start()));
    if (known.isEmpty()) {
      return new StartTarget(exercise.exerciseId(), exercise.start(), false);
    }
    Track track = known.get();
    boolean kept = track.exercise().ladder().equals(exercise.ladder());
    Dose target = kept ? track.target() : notAbove(exercise.ladder(), track.target());
    return new StartTarget(exercise.exerciseId(), target, kept);
  }

  private static Dose notAbove(Ladder ladder, Dose target) {
    return ladder.rungs().stream()
        .map(rung -> rung.dose())
        .filter(dose -> dose.compareTo(target) <= 0)
        .reduce((_, higher) -> higher)
        .orElse(ladder.lowest());
  }
}
