package health.longhold.progress.progression.domain;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.Caution;
import health.longhold.kernel.CheckInId;
import health.longhold.kernel.Dose;
import health.longhold.kernel.EntryId;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Pain;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.ProposalId;
import health.longhold.kernel.ScreeningId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.kernel.SessionId;
import health.longhold.progress.plan.domain.MissingMorning;
import health.longhold.progress.plan.domain.PlannedExercise;
import health.longhold.progress.plan.domain.PlannedRoutine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a member's progression. */
public sealed interface ProgressionEvent {

  MemberId memberId();

  /** Performed time; for a target, the time from which it is in force. */
  Instant at();

  /**
   * A plan, or a later version of it, is in force. {@code starts} holds one target for each of
   * {@code exercises}, in plan order.
   */
  record PlanAdopted(
      MemberId memberId,
      PlanId planId,
      int planVersion,
      int sessionsPerWeek,
      List<PlannedRoutine> routines,
      List<PlannedExercise> exercises,
      List<StartTarget> starts,
      ProgressionPolicy policy,
      boolean clinicalCover,
      MissingMorning missingMorning,
      AgeBand ageBand,
      String zone,
      Instant at,
      boolean imported)
      implements ProgressionEvent {

    public PlanAdopted {
      routines = List.copyOf(routines);
      exercises = List.copyOf(exercises);
      starts = List.copyOf(starts);
    }
  }

  /** The plan rests. */
  record ProgressionPaused(MemberId memberId, PlanId planId, Instant at)
      implements ProgressionEvent {}

  /** The plan goes on. */
  record ProgressionContinued(MemberId memberId, PlanId planId, Instant at)
      implements ProgressionEvent {}

  /** The plan is over. */
  record ProgressionEnded(MemberId memberId, PlanId planId, Instant at)
      implements ProgressionEvent {}

  /**
   * A session, or a later revision of it, was judged: one provisional decision for each exercise of
   * it that is in the plan. A RAISE ends with {@link RaiseTookEffect} or {@link RaiseLapsed}.
   */
  record SessionAssessed(
      MemberId memberId,
      SessionFacts facts,
      String policy,
      List<ExerciseDecision> decisions,
      List<StretchVolume> volume)
      implements ProgressionEvent {

    public SessionAssessed {
      decisions = List.copyOf(decisions);
      volume = List.copyOf(volume);
    }

    @Override
    public Instant at() {
      return facts.endedAt();
    }
  }

  /** A session that changes nothing, being too old or before any plan; kept as history. */
  record SessionNoted(MemberId memberId, SessionFacts facts, Reason reason)
      implements ProgressionEvent {
    @Override
    public Instant at() {
      return facts.endedAt();
    }
  }

  /** A check-in was recorded. */
  record CheckInRecorded(
      MemberId memberId, CheckInId checkInId, Instant at, Pain score, boolean imported)
      implements ProgressionEvent {}

  /** The morning after was no worse than before: a proposed raise waits for approval only. */
  record RaiseCleared(
      MemberId memberId,
      ProposalId proposalId,
      ExerciseId exerciseId,
      SessionId sessionId,
      Instant at)
      implements ProgressionEvent {}

  /** A clinician approved a proposed raise; it may still wait for the morning. */
  record RaiseApproved(
      MemberId memberId,
      ProposalId proposalId,
      ExerciseId exerciseId,
      SessionId sessionId,
      Instant at,
      boolean imported)
      implements ProgressionEvent {}

  /**
   * A clinician took an approval back, and the raise waits for one again. If it had taken effect,
   * the target is what it was before: {@code to} is then below {@code from}, else they are equal.
   */
  record ApprovalUndone(
      MemberId memberId,
      ProposalId proposalId,
      ExerciseId exerciseId,
      SessionId sessionId,
      Dose from,
      Dose to,
      Instant at)
      implements ProgressionEvent {}

  /** A proposed raise is the target from {@code at} on. */
  record RaiseTookEffect(
      MemberId memberId,
      ProposalId proposalId,
      ExerciseId exerciseId,
      SessionId sessionId,
      Dose from,
      Dose to,
      Instant at,
      Explanation why)
      implements ProgressionEvent {}

  /** A proposed raise will not take effect. */
  record RaiseLapsed(
      MemberId memberId,
      ProposalId proposalId,
      ExerciseId exerciseId,
      SessionId sessionId,
      Instant at,
      Explanation why)
      implements ProgressionEvent {}

  /** A target went down from {@code at} on; {@code sessionId} is the session that led to it. */
  record TargetLowered(
      MemberId memberId,
      ExerciseId exerciseId,
      @Nullable SessionId sessionId,
      Dose from,
      Dose to,
      Instant at,
      Explanation why)
      implements ProgressionEvent {}

  /** A clinician set a target; it ends any withholding of the exercise. */
  record TargetOverridden(
      MemberId memberId,
      ExerciseId exerciseId,
      Dose from,
      Dose to,
      ClinicalReason reason,
      Instant at)
      implements ProgressionEvent {}

  /**
   * An exercise is not to be done until this cause is lifted: CLINICIAN (with its {@code reason}),
   * CAUTION or LOWEST_RUNG.
   */
  record TargetWithheld(
      MemberId memberId,
      ExerciseId exerciseId,
      @Nullable SessionId sessionId,
      Reason cause,
      @Nullable ClinicalReason reason,
      Instant at,
      Explanation why)
      implements ProgressionEvent {}

  /** A cause of withholding is lifted; the exercise is open again when none is left. */
  record WithholdingLifted(
      MemberId memberId, ExerciseId exerciseId, Reason cause, Dose target, Instant at)
      implements ProgressionEvent {}

  /** A screening is the member's newest. */
  record ScreeningApplied(
      MemberId memberId,
      ScreeningId screeningId,
      ScreeningLevel level,
      List<String> flags,
      List<Caution> cautions,
      Instant at,
      Instant validUntil,
      boolean imported)
      implements ProgressionEvent {

    public ScreeningApplied {
      flags = List.copyOf(flags);
      cautions = List.copyOf(cautions);
    }
  }

  /**
   * The screening's validity ended early; a new one is needed before anything is raised. The cause
   * is PAIN_HIGH, WATCH (a flag told during a session) or LAY_OFF.
   */
  record ScreeningEnded(
      MemberId memberId,
      @Nullable SessionId sessionId,
      @Nullable EntryId entryId,
      Reason cause,
      Instant at)
      implements ProgressionEvent {}

  /**
   * Training stops until a human clears it, or stops for a graver reason than before. {@code flags}
   * are question codes, {@code entryId} the report when it came from a session.
   */
  record ProgressSuspended(
      MemberId memberId,
      ScreeningLevel level,
      List<String> flags,
      @Nullable SessionId sessionId,
      @Nullable EntryId entryId,
      Instant at)
      implements ProgressionEvent {

    public ProgressSuspended {
      flags = List.copyOf(flags);
    }
  }

  /** A clinician ({@code reason} given) or a recorded outside assessment lifted the suspension. */
  record ProgressResumed(MemberId memberId, @Nullable ClinicalReason reason, Instant at)
      implements ProgressionEvent {}

  /**
   * Late or corrected facts speak for a lower target than the one a clinician had set meanwhile.
   * The clinician's stands; somebody must look.
   */
  record OverrideContradicted(
      MemberId memberId,
      ExerciseId exerciseId,
      @Nullable SessionId sessionId,
      Dose target,
      Dose spokenFor,
      Instant overriddenAt,
      Instant at)
      implements ProgressionEvent {}
}
