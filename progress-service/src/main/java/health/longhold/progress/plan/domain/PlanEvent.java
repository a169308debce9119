package health.longhold.progress.plan.domain;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import java.time.Instant;
import java.util.List;

/** What happened to a member's plan. */
public sealed interface PlanEvent {

  MemberId memberId();

  PlanId planId();

  /** A clinician proposed version 1; it waits for the member. */
  record PlanProposed(
      MemberId memberId,
      PlanId planId,
      int version,
      PlanContent content,
      String policy,
      AgeBand ageBand,
      Instant proposedAt)
      implements PlanEvent {}

  /** A clinician proposed a later version; the accepted one, if any, stays in force until then. */
  record PlanRevised(
      MemberId memberId,
      PlanId planId,
      int version,
      PlanContent content,
      String policy,
      AgeBand ageBand,
      Instant revisedAt)
      implements PlanEvent {}

  /**
   * The member agreed to a version: it is in force from {@code acceptedAt}, and progression needs
   * nothing beyond this record. {@code policy} is {@code name@version}; {@code zone} an IANA time
   * zone; {@code imported} marks an acceptance of the past.
   */
  record PlanAccepted(
      MemberId memberId,
      PlanId planId,
      int version,
      int sessionsPerWeek,
      List<PlannedRoutine> routines,
      List<PlannedExercise> exercises,
      String policy,
      boolean clinicalCover,
      MissingMorning missingMorning,
      AgeBand ageBand,
      String zone,
      Instant acceptedAt,
      boolean imported)
      implements PlanEvent {

    public PlanAccepted {
      routines = List.copyOf(routines);
      exercises = List.copyOf(exercises);
    }
  }

  /** A plan in force rests. */
  record PlanPaused(MemberId memberId, PlanId planId, Instant at) implements PlanEvent {}

  /** A paused plan goes on. */
  record PlanResumed(MemberId memberId, PlanId planId, Instant at) implements PlanEvent {}

  /** A plan is over, accepted or not. */
  record PlanEnded(MemberId memberId, PlanId planId, Instant at, EndReason reason)
      implements PlanEvent {}

  /** Why a plan ended. */
  enum EndReason {
    GOAL_REACHED,
    REFERRED,
    MEMBER_LEFT,
    REPLACED,
    OTHER
  }
}
