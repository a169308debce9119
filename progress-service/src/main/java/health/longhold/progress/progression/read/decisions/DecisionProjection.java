package health.longhold.progress.progression.read.decisions;

import health.longhold.progress.progression.domain.ExerciseDecision;
import health.longhold.progress.progression.domain.ProgressionEvent;
import health.longhold.progress.progression.domain.ProgressionEvent.ApprovalUndone;
import health.longhold.progress.progression.domain.ProgressionEvent.CheckInRecorded;
import health.longhold.progress.progression.domain.ProgressionEvent.OverrideContradicted;
import health.longhold.progress.progression.domain.ProgressionEvent.PlanAdopted;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressResumed;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressSuspended;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressionContinued;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressionEnded;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressionPaused;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseApproved;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseCleared;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseLapsed;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseTookEffect;
import health.longhold.progress.progression.domain.ProgressionEvent.ScreeningApplied;
import health.longhold.progress.progression.domain.ProgressionEvent.ScreeningEnded;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionAssessed;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionNoted;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetLowered;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetOverridden;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetWithheld;
import health.longhold.progress.progression.domain.ProgressionEvent.WithholdingLifted;
import health.longhold.progress.progression.domain.Reason;
import health.longhold.progress.progression.domain.StartTarget;
import health.longhold.progress.progression.read.decisions.DecisionView.Ending;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/** Writes down every decision, what became of it, and every change of a target. */
@Component
@ProcessingGroup("progress.read.decisions")
class DecisionProjection {
  private final Decisions decisions;

  DecisionProjection(Decisions decisions) {
    this.decisions = decisions;
  }

  @EventHandler
  void on(
      ProgressionEvent event, @MetaDataValue("tenant") String tenant, @SequenceNumber long seq) {
    switch (event) {
      case SessionAssessed assessed -> judged(assessed, tenant, seq);
      case PlanAdopted adopted ->
          adopted.starts().forEach(start -> started(adopted, start, tenant, seq));
      case RaiseTookEffect raise -> {
        decisions.endRaise(
            tenant,
            raise.memberId(),
            raise.proposalId(),
            new Ending(Ending.Type.TOOK_EFFECT, raise.at(), raise.why().reasons()));
        decisions.change(
            tenant,
            raise.memberId(),
            raise.exerciseId(),
            seq,
            new TargetChange(
                TargetChange.Type.RAISED,
                raise.at(),
                raise.from(),
                raise.to(),
                raise.why().rule().name(),
                raise.sessionId()));
      }
      case ApprovalUndone undone -> undone(undone, tenant, seq);
      case RaiseLapsed lapse ->
          decisions.endRaise(
              tenant,
              lapse.memberId(),
              lapse.proposalId(),
              new Ending(Ending.Type.LAPSED, lapse.at(), lapse.why().reasons()));
      case TargetLowered lowered -> lowered(lowered, tenant, seq);
      case TargetOverridden overridden ->
          decisions.change(
              tenant,
              overridden.memberId(),
              overridden.exerciseId(),
              seq,
              new TargetChange(
                  TargetChange.Type.OVERRIDDEN,
                  overridden.at(),
                  overridden.from(),
                  overridden.to(),
                  overridden.reason().name(),
                  null));
      case TargetWithheld withheld ->
          decisions.change(
              tenant,
              withheld.memberId(),
              withheld.exerciseId(),
              seq,
              new TargetChange(
                  TargetChange.Type.WITHHELD,
                  withheld.at(),
                  null,
                  null,
                  withheld.reason() == null ? withheld.cause().name() : withheld.reason().name(),
                  withheld.sessionId()));
      case WithholdingLifted lifted ->
          decisions.change(
              tenant,
              lifted.memberId(),
              lifted.exerciseId(),
              seq,
              new TargetChange(
                  TargetChange.Type.OPENED,
                  lifted.at(),
                  null,
                  lifted.target(),
                  lifted.cause().name(),
                  null));
      // these change no single target
      case ProgressionPaused _,
          ProgressionContinued _,
          ProgressionEnded _,
          SessionNoted _,
          CheckInRecorded _,
          RaiseApproved _,
          RaiseCleared _,
          ScreeningApplied _,
          ScreeningEnded _,
          ProgressSuspended _,
          ProgressResumed _,
          OverrideContradicted _ -> {}
    }
  }

  private void judged(SessionAssessed assessed, String tenant, long seq) {
    decisions.supersede(tenant, assessed.facts().sessionId(), assessed.facts().revision());
    for (ExerciseDecision decision : assessed.decisions()) {
      decisions.add(
          tenant,
          assessed.memberId(),
          decision.exerciseId(),
          seq,
          DecisionView.of(assessed, decision));
    }
  }

  private void undone(ApprovalUndone undone, String tenant, long seq) {
    decisions.reopenRaise(tenant, undone.memberId(), undone.proposalId());
    if (!undone.from().equals(undone.to())) {
      decisions.change(
          tenant,
          undone.memberId(),
          undone.exerciseId(),
          seq,
          new TargetChange(
              TargetChange.Type.UNDONE,
              undone.at(),
              undone.from(),
              undone.to(),
              Reason.CLINICIAN.name(),
              undone.sessionId()));
    }
  }

  private void started(PlanAdopted adopted, StartTarget start, String tenant, long seq) {
    if (!start.kept()) {
      decisions.change(
          tenant,
          adopted.memberId(),
          start.exerciseId(),
          seq,
          new TargetChange(
              TargetChange.Type.STARTED,
              adopted.at(),
              null,
              start.target(),
              Reason.PLAN_CHANGED.name(),
              null));
    }
  }

  private void lowered(TargetLowered lowered, String tenant, long seq) {
    if (lowered.sessionId() != null) {
      decisions.endLowered(
          tenant,
          lowered.sessionId(),
          lowered.exerciseId(),
          new Ending(Ending.Type.LOWERED, lowered.at(), lowered.why().reasons()));
    }
    decisions.change(
        tenant,
        lowered.memberId(),
        lowered.exerciseId(),
        seq,
        new TargetChange(
            TargetChange.Type.LOWERED,
            lowered.at(),
            lowered.from(),
            lowered.to(),
            lowered.why().rule().name(),
            lowered.sessionId()));
  }

  @ResetHandler
  void reset() {
    decisions.clear();
  }
}
