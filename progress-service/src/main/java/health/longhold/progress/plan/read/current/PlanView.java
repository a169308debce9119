package health.longhold.progress.plan.read.current;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.PlanId;
import health.longhold.progress.plan.domain.Plan;
import health.longhold.progress.plan.domain.Plan.Version;
import health.longhold.progress.plan.domain.PlanRejection;
import health.longhold.progress.plan.domain.PlanWarning;
import health.longhold.progress.plan.domain.PlannedExercise;
import health.longhold.progress.plan.domain.PlannedRoutine;
import health.longhold.progress.plan.domain.WithheldExercise;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as callers see it. {@code version} and its content are in force, or waiting for the first
 * agreement; {@code proposal} is a later version that waits.
 */
public record PlanView(
    PlanId planId,
    int version,
    State state,
    int sessionsPerWeek,
    List<PlannedRoutine> routines,
    List<PlannedExercise> exercises,
    List<WithheldExercise> withheld,
    List<PlanWarning> warnings,
    String policy,
    AgeBand ageBand,
    @Nullable Proposal proposal) {

  /** Where a plan stands. */
  public enum State {
    PROPOSED,
    ACTIVE,
    PAUSED,
    ENDED
  }

  /** A later version that waits for the member. */
  public record Proposal(
      int version,
      int sessionsPerWeek,
      List<PlannedRoutine> routines,
      List<PlannedExercise> exercises,
      List<WithheldExercise> withheld,
      List<PlanWarning> warnings) {}

  /**
   * The view of a plan.
   *
   * @throws CommandRejected {@code PLAN_UNKNOWN} when there is none
   */
  public static PlanView of(Plan plan) {
    return switch (plan) {
      case Plan.Proposed proposed ->
          of(State.PROPOSED, proposed.planId(), proposed.proposal(), null);
      case Plan.Active active ->
          of(State.ACTIVE, active.planId(), active.accepted(), active.proposal());
      case Plan.Paused paused ->
          of(State.PAUSED, paused.planId(), paused.accepted(), paused.proposal());
      case Plan.Ended ended -> of(State.ENDED, ended.planId(), ended.newest(), null);
      case Plan.None _ -> throw new CommandRejected(PlanRejection.PLAN_UNKNOWN);
    };
  }

  private static PlanView of(
      State state, PlanId planId, Version version, @Nullable Version waiting) {
    return new PlanView(
        planId,
        version.number(),
        state,
        version.content().sessionsPerWeek(),
        version.content().routines(),
        version.content().exercises(),
        version.content().withheld(),
        version.content().warnings(),
        version.policy(),
        version.ageBand(),
        waiting == null ? null : proposal(waiting));
  }

  private static Proposal proposal(Version version) {
    return new Proposal(
        version.number(),
        version.content().sessionsPerWeek(),
        version.content().routines(),
        version.content().exercises(),
        version.content().withheld(),
        version.content().warnings());
  }
}
