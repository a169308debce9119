package health.longhold.progress.progression.integration;

import health.longhold.contract.progress.v1.ExerciseTarget;
import health.longhold.contract.progress.v1.MemberTargets;
import health.longhold.contract.progress.v1.PlanStanding;
import health.longhold.contract.progress.v1.PlannedRoutine;
import health.longhold.contract.progress.v1.Suspension;
import health.longhold.contract.session.v1.LayOffStep;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.Current;
import health.longhold.progress.progression.domain.LayOff;
import health.longhold.progress.progression.domain.Progression;
import health.longhold.progress.progression.domain.ProgressionPolicy;
import health.longhold.progress.progression.domain.ScreeningStanding;
import health.longhold.progress.progression.domain.Standing;
import health.longhold.progress.progression.domain.Terms;
import health.longhold.progress.progression.domain.Track;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A member's standing as the full record other services keep; nothing before a plan is adopted. */
public final class MemberTargetsContract {
  private MemberTargetsContract() {}

  /** The record, as of the newest event folded into it. */
  public static Optional<MemberTargets> of(
      MemberId memberId, Instant changedAt, Current<Progression> current) {
    Standing standing = current.state().now();
    Terms terms = standing.terms();
    return terms == null
        ? Optional.empty()
        : Optional.of(of(memberId, changedAt, current.sequence(), standing, terms));
  }

  private static MemberTargets of(
      MemberId memberId, Instant changedAt, long asOf, Standing standing, Terms terms) {
    ScreeningStanding screening = standing.screening();
    return new MemberTargets(
        memberId,
        asOf,
        changedAt,
        terms.zone(),
        terms.clinicalCover(),
        terms.policy().key(),
        terms.planId(),
        terms.planVersion(),
        PlanStanding.valueOf(terms.phase().name()),
        terms.routines().stream()
            .map(
                routine ->
                    new PlannedRoutine(
                        routine.routineId(),
                        routine.revision(),
                        routine.name(),
                        routine.exercises()))
            .toList(),
        standing.tracks().stream().map(track -> target(track, terms.policy())).toList(),
        standing.screeningValidUntil(),
        screening == null ? ScreeningLevel.NONE : screening.level(),
        screening == null ? List.of() : screening.cautions(),
        suspension(standing));
  }

  private static ExerciseTarget target(Track track, ProgressionPolicy policy) {
    return new ExerciseTarget(
        track.exercise().exerciseId(),
        track.exercise().revision(),
        track.target(),
        track.lastPerformedOn(),
        track.withholdings().isEmpty() ? null : track.withholdings().getFirst().cause().name(),
        layOff(track, policy));
  }

  private static List<LayOffStep> layOff(Track track, ProgressionPolicy policy) {
    return LayOff.table(policy, track.exercise().ladder(), track.target()).stream()
        .map(step -> new LayOffStep(step.fromDays(), step.dose(), step.newScreening()))
        .toList();
  }

  private static @Nullable Suspension suspension(Standing standing) {
    var suspension = standing.suspension();
    return suspension == null
        ? null
        : new Suspension(
            suspension.since(),
            suspension.flags().isEmpty()
                ? suspension.level().name()
                : suspension.flags().getFirst());
  }
}
