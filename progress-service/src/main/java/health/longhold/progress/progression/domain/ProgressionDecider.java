package health.longhold.progress.progression.domain;

import static health.longhold.progress.progression.domain.ProgressionRejection.APPROVAL_IN_USE;
import static health.longhold.progress.progression.domain.ProgressionRejection.APPROVAL_NOT_NEEDED;
import static health.longhold.progress.progression.domain.ProgressionRejection.CHECK_IN_ID_REUSED;
import static health.longhold.progress.progression.domain.ProgressionRejection.CLINICIAN_NEEDED;
import static health.longhold.progress.progression.domain.ProgressionRejection.DOSE_ABOVE_LADDER;
import static health.longhold.progress.progression.domain.ProgressionRejection.EXERCISE_NOT_IN_PLAN;
import static health.longhold.progress.progression.domain.ProgressionRejection.NOT_SUSPENDED;
import static health.longhold.progress.progression.domain.ProgressionRejection.PLAN_NOT_ADOPTED;
import static health.longhold.progress.progression.domain.ProgressionRejection.PROPOSAL_LAPSED;
import static health.longhold.progress.progression.domain.ProgressionRejection.PROPOSAL_UNKNOWN;
import static health.longhold.progress.progression.domain.ProgressionRejection.TIME_BEFORE_NEWEST;

import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.ProposalId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.progression.domain.ProgressionCommand.AdoptPlan;
import health.longhold.progress.progression.domain.ProgressionCommand.ApplyScreening;
import health.longhold.progress.progression.domain.ProgressionCommand.ApproveRaise;
import health.longhold.progress.progression.domain.ProgressionCommand.ApproveRaiseOf;
import health.longhold.progress.progression.domain.ProgressionCommand.AssessSession;
import health.longhold.progress.progression.domain.ProgressionCommand.ClearSuspension;
import health.longhold.progress.progression.domain.ProgressionCommand.ContinueProgression;
import health.longhold.progress.progression.domain.ProgressionCommand.EndProgression;
import health.longhold.progress.progression.domain.ProgressionCommand.LapseOverdueRaises;
import health.longhold.progress.progression.domain.ProgressionCommand.OverrideTarget;
import health.longhold.progress.progression.domain.ProgressionCommand.PauseProgression;
import health.longhold.progress.progression.domain.ProgressionCommand.RecordCheckIn;
import health.longhold.progress.progression.domain.ProgressionCommand.RecordOutsideAssessment;
import health.longhold.progress.progression.domain.ProgressionCommand.ReportSafety;
import health.longhold.progress.progression.domain.ProgressionCommand.UndoApproval;
import health.longhold.progress.progression.domain.ProgressionCommand.WithholdExercise;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressResumed;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressionContinued;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressionEnded;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressionPaused;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetOverridden;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetWithheld;
import health.longhold.progress.progression.domain.Proposal.Ending;
import health.longhold.progress.progression.domain.SessionFacts.RedFlagFact;
import health.longhold.progress.progression.domain.Standing.CheckIn;
import health.longhold.progress.progression.domain.Terms.Phase;
import health.longhold.progress.progression.domain.Track.Taken;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides every target of a member. The same evidence always gives the same decision; pain, effort
 * and missing reports can only keep or lower.
 */
public final class ProgressionDecider {

  private ProgressionDecider() {}

  public static List<ProgressionEvent> decide(Progression progression, ProgressionCommand command) {
    Turn turn = new Turn(command.memberId(), progression.now());
    switch (command) {
      case AssessSession assess -> {
        return Sessions.assess(progression, assess);
      }
      case AdoptPlan adopt -> adopt(turn, adopt);
      case PauseProgression pause -> pause(turn, pause);
      case ContinueProgression resume -> resume(turn, resume);
      case EndProgression end -> end(turn, end);
      case RecordCheckIn checkIn -> checkIn(turn, progression, checkIn);
      case ApproveRaise approve -> approve(turn, approve);
      case ApproveRaiseOf approve -> approve(turn, approve);
      case UndoApproval undo -> undo(turn, undo);
      case OverrideTarget override -> override(turn, override);
      case WithholdExercise withhold -> withhold(turn, withhold);
      case ApplyScreening apply -> {
        Settling.settle(turn, apply.at());
        Screenings.apply(turn, apply);
      }
      case ReportSafety report -> report(turn, progression, report);
      case ClearSuspension clear -> clear(turn, clear.memberId(), clear.reason(), clear.at());
      case RecordOutsideAssessment outside -> outside(turn, outside);
      case LapseOverdueRaises lapse -> Settling.settle(turn, lapse.at());
    }
    return turn.events();
  }

  public static Progression evolve(Progression progression, ProgressionEvent event) {
    return ProgressionFold.apply(progression, event);
  }

  private static void adopt(Turn turn, AdoptPlan command) {
    if (Adoption.isRepeated(turn.standing(), command.plan())) {
      return;
    }
    Settling.settle(turn, command.at());
    Adoption.adopt(turn, command);
  }

  private static void pause(Turn turn, PauseProgression command) {
    if (isOf(turn, command.planId(), Phase.ACTIVE)) {
      Settling.settle(turn, command.at());
      turn.happens(new ProgressionPaused(command.memberId(), command.planId(), command.at()));
    }
  }

  private static void resume(Turn turn, ContinueProgression command) {
    if (isOf(turn, command.planId(), Phase.PAUSED)) {
      Settling.settle(turn, command.at());
      turn.happens(new ProgressionContinued(command.memberId(), command.planId(), command.at()));
    }
  }

  private static void end(Turn turn, EndProgression command) {
    if (isOf(turn, command.planId(), Phase.ACTIVE) || isOf(turn, command.planId(), Phase.PAUSED)) {
      Settling.settle(turn, command.at());
      ProgressionEvent ended =
          new ProgressionEnded(command.memberId(), command.planId(), command.at());
      turn.happens(ended);
      Waiting.endedBy(turn, ended);
    }
  }

  /** What happens to a plan that was replaced, or was never adopted, changes nothing here. */
  private static boolean isOf(Turn turn, PlanId plan, Phase phase) {
    Terms terms = turn.standing().terms();
    return terms != null && terms.planId().equals(plan) && terms.phase() == phase;
  }

  private static void checkIn(Turn turn, Progression progression, RecordCheckIn command) {
    CheckIn wanted = new CheckIn(command.checkInId(), command.at(), command.score().value());
    Optional<CheckIn> known =
        turn.standing().checkIns().stream()
            .filter(each -> each.id().equals(command.checkInId()))
            .findFirst();
    if (known.isPresent()) {
      if (!known.get().equals(wanted)) {
        throw new CommandRejected(CHECK_IN_ID_REUSED);
      }
      return;
    }
    Settling.settle(turn, command.at());
    Sessions.checkIn(turn, progression, command);
  }

  private static void approve(Turn turn, ApproveRaise command) {
    for (Track track : turn.standing().tracks()) {
      Proposal raise = track.pending();
      if (raise != null && raise.id().equals(command.proposalId())) {
        approve(turn, track, raise, command.at(), false);
        return;
      }
    }
    if (!ending(turn, command.proposalId()).tookEffect()) {
      throw new CommandRejected(PROPOSAL_LAPSED);
    }
  }

  private static Ending ending(Turn turn, ProposalId proposal) {
    return turn.standing().tracks().stream()
        .flatMap(track -> track.endings().stream())
        .filter(each -> each.id().equals(proposal))
        .findFirst()
        .orElseThrow(() -> new CommandRejected(PROPOSAL_UNKNOWN));
  }

  private static void undo(Turn turn, UndoApproval command) {
    for (Track track : turn.standing().tracks()) {
      Proposal raise = track.pending();
      Taken taken = track.taken(command.proposalId()).orElse(null);
      if (raise != null && raise.id().equals(command.proposalId())) {
        Instant approved = raise.approvedAt();
        if (approved != null) {
          Waiting.disapprove(turn, track, raise, track.target(), later(command.at(), approved));
        }
        return;
      }
      if (taken != null) {
        undo(turn, track, taken, command);
        return;
      }
    }
    throw new CommandRejected(
        ending(turn, command.proposalId()).tookEffect() ? APPROVAL_IN_USE : PROPOSAL_LAPSED);
  }

  private static void undo(Turn turn, Track track, Taken taken, UndoApproval command) {
    if (!taken.raise().needsApproval()) {
      throw new CommandRejected(APPROVAL_NOT_NEEDED);
    }
    if (command.prescribed()) {
      throw new CommandRejected(APPROVAL_IN_USE);
    }
    Waiting.disapprove(
        turn,
        track,
        taken.raise(),
        taken.before().target(),
        later(command.at(), track.inForceSince()));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private static void approve(Turn turn, ApproveRaiseOf command) {
    Track track = track(turn, command.exerciseId());
    Proposal raise = track.pending();
    if (raise != null) {
      approve(turn, track, raise, command.at(), command.imported());
    } else if (track.endings().isEmpty() || !track.endings().getLast().tookEffect()) {
      throw new CommandRejected(PROPOSAL_UNKNOWN);
    }
  }

  private static void approve(
      Turn turn, Track track, Proposal raise, Instant at, boolean imported) {
    if (!raise.needsApproval()) {
      throw new CommandRejected(APPROVAL_NOT_NEEDED);
    }
    if (!raise.awaitsApproval()) {
      return;
    }
    Settling.settle(turn, at);
    Proposal waiting = turn.track(track.id()).pending();
    if (waiting == null) {
      throw new CommandRejected(PROPOSAL_LAPSED);
    }
    Waiting.approve(turn, turn.track(track.id()), waiting, at, imported);
  }

  private static void override(Turn turn, OverrideTarget command) {
    Track track = track(turn, command.exerciseId());
    Dose highest = track.exercise().ladder().highest();
    if (command.dose().compareTo(highest) > 0) {
      throw new CommandRejected(
          DOSE_ABOVE_LADDER, Map.of("field", "dose", "allowed", "at most " + highest));
    }
    if (track.target().equals(command.dose())
        && track.inForceSince().equals(command.at())
        && !track.isWithheld()) {
      return;
    }
    Settling.settle(turn, command.at());
    ProgressionEvent overridden =
        new TargetOverridden(
            command.memberId(),
            command.exerciseId(),
            turn.track(command.exerciseId()).target(),
            command.dose(),
            command.reason(),
            command.at());
    turn.happens(overridden);
    Waiting.endedBy(turn, overridden);
  }

  private static void withhold(Turn turn, WithholdExercise command) {
    if (track(turn, command.exerciseId()).withheldFor(Reason.CLINICIAN).isPresent()) {
      return;
    }
    Settling.settle(turn, command.at());
    ProgressionEvent withheld =
        new TargetWithheld(
            command.memberId(),
            command.exerciseId(),
            null,
            Reason.CLINICIAN,
            command.reason(),
            command.at(),
            turn.because(Reason.CLINICIAN));
    turn.happens(withheld);
    Waiting.endedBy(turn, withheld);
  }

  private static void report(Turn turn, Progression progression, ReportSafety command) {
    if (progression.flagsSeen().contains(command.entryId())) {
      return;
    }
    Settling.settle(turn, command.at());
    if (command.redFlag() != null) {
      ScreeningLevel level = Objects.requireNonNullElse(command.level(), ScreeningLevel.EMERGENCY);
      Safety.redFlag(
          turn,
          command.sessionId(),
          new RedFlagFact(command.entryId(), command.redFlag(), level, command.at()));
    } else if (command.pain() != null && endsScreening(turn, command)) {
      Safety.endScreening(
          turn, command.sessionId(), command.entryId(), Reason.PAIN_HIGH, command.at());
    }
  }

  private static boolean endsScreening(Turn turn, ReportSafety command) {
    Terms terms = turn.standing().terms();
    return command.pain() != null
        && (terms == null || command.pain().value() >= terms.policy().screeningEndsFromPain());
  }

  private static void outside(Turn turn, RecordOutsideAssessment command) {
    if (command.clinicalCover()) {
      throw new CommandRejected(CLINICIAN_NEEDED);
    }
    clear(turn, command.memberId(), null, command.at());
  }

  private static void clear(
      Turn turn, MemberId member, @Nullable ClinicalReason reason, Instant at) {
    Suspension suspension = turn.standing().suspension();
    if (suspension == null) {
      if (at.equals(turn.standing().resumedAt())) {
        return;
      }
      throw new CommandRejected(NOT_SUSPENDED);
    }
    if (at.isBefore(suspension.since())) {
      throw new CommandRejected(TIME_BEFORE_NEWEST, Map.of("newest", suspension.since()));
    }
    turn.happens(new ProgressResumed(member, reason, at));
  }

  private static Track track(Turn turn, ExerciseId exercise) {
    if (turn.standing().terms() == null) {
      throw new CommandRejected(PLAN_NOT_ADOPTED);
    }
    return turn.standing()
        .track(exercise)
        .orElseThrow(() -> new CommandRejected(EXERCISE_NOT_IN_PLAN));
  }
}
