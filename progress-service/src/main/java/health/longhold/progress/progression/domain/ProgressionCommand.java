package health.longhold.progress.progression.domain;

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
import health.longhold.progress.plan.domain.PlanEvent.PlanAccepted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a member's progression. Repeating any command changes nothing. */
public sealed interface ProgressionCommand {

  MemberId memberId();

  /** Performed time: when it happened, not when it was received. */
  Instant at();

  /** Takes up an accepted plan, or a later version of it, under the policy it names. */
  record AdoptPlan(PlanAccepted plan, ProgressionPolicy policy) implements ProgressionCommand {
    @Override
    public MemberId memberId() {
      return plan.memberId();
    }

    @Override
    public Instant at() {
      return plan.acceptedAt();
    }
  }

  /** The plan rests: sessions meanwhile raise nothing. */
  record PauseProgression(MemberId memberId, PlanId planId, Instant at)
      implements ProgressionCommand {}

  /** The plan goes on. */
  record ContinueProgression(MemberId memberId, PlanId planId, Instant at)
      implements ProgressionCommand {}

  /** The plan is over. */
  record EndProgression(MemberId memberId, PlanId planId, Instant at)
      implements ProgressionCommand {}

  /** Judges a session, or a later revision of one. */
  record AssessSession(MemberId memberId, SessionFacts facts) implements ProgressionCommand {
    @Override
    public Instant at() {
      return facts.endedAt();
    }
  }

  /** The next morning's pain. */
  record RecordCheckIn(
      MemberId memberId, CheckInId checkInId, Instant at, Pain score, boolean imported)
      implements ProgressionCommand {}

  /** A clinician approves a proposed raise. */
  record ApproveRaise(MemberId memberId, ProposalId proposalId, Instant at)
      implements ProgressionCommand {}

  /**
   * A clinician takes an approval back; {@code prescribed} tells whether a prescription was issued
   * since the raise took effect, and then it stands.
   */
  record UndoApproval(MemberId memberId, ProposalId proposalId, boolean prescribed, Instant at)
      implements ProgressionCommand {}

  /** An approval of the past, which names only the exercise. */
  record ApproveRaiseOf(MemberId memberId, ExerciseId exerciseId, Instant at, boolean imported)
      implements ProgressionCommand {}

  /** A clinician sets a target, on a rung or between, up to the ladder's top. */
  record OverrideTarget(
      MemberId memberId, ExerciseId exerciseId, Dose dose, ClinicalReason reason, Instant at)
      implements ProgressionCommand {}

  /** A clinician takes an exercise out until they set a target. */
  record WithholdExercise(
      MemberId memberId, ExerciseId exerciseId, ClinicalReason reason, Instant at)
      implements ProgressionCommand {}

  /** What a screening came to; a session may start before {@code validUntil}. */
  record ApplyScreening(
      MemberId memberId,
      ScreeningId screeningId,
      ScreeningLevel level,
      List<String> flags,
      List<Caution> cautions,
      Instant at,
      Instant validUntil,
      boolean imported)
      implements ProgressionCommand {

    public ApplyScreening {
      flags = List.copyOf(flags);
      cautions = List.copyOf(cautions);
    }
  }

  /** High pain, or a red flag with its level, told before the session's end. */
  record ReportSafety(
      MemberId memberId,
      SessionId sessionId,
      EntryId entryId,
      Instant at,
      @Nullable Pain pain,
      @Nullable String redFlag,
      @Nullable ScreeningLevel level)
      implements ProgressionCommand {}

  /** A clinician lifts a suspension. */
  record ClearSuspension(MemberId memberId, ClinicalReason reason, Instant at)
      implements ProgressionCommand {}

  /**
   * The member tells that a professional assessed them; {@code clinicalCover} is the programme's
   * setting now, and with cover only a clinician lifts a suspension.
   */
  record RecordOutsideAssessment(MemberId memberId, boolean clinicalCover, Instant at)
      implements ProgressionCommand {}

  /** Time has passed: raises whose check-in or approval is overdue end here. */
  record LapseOverdueRaises(MemberId memberId, Instant at) implements ProgressionCommand {}
}
