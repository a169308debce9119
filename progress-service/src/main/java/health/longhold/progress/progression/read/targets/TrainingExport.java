package health.longhold.progress.progression.read.targets;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
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
import health.longhold.starter.export.MemberExportPart;
import health.longhold.starter.export.PastEvent;
import health.longhold.starter.export.StoredHistory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The member's targets now, their check-ins, and every decision with its reason. */
@Component
@Order(5)
record TrainingExport(MemberTargetRows rows, StoredHistory stored) implements MemberExportPart {

  @Override
  public String name() {
    return "training";
  }

  @Override
  public Object about(MemberId memberId, ProgrammeId programme) {
    Map<Chapter, List<PastEvent>> chapters = new EnumMap<>(Chapter.class);
    for (PastEvent event : stored.of(programme, CurrentProgressions.aggregateId(memberId))) {
      chapters.computeIfAbsent(chapter(event), _ -> new ArrayList<>()).add(event);
    }
    return new Training(
        rows.find(programme.value(), memberId).orElse(null),
        chapters.getOrDefault(Chapter.CHECK_INS, List.of()),
        chapters.getOrDefault(Chapter.DECISIONS, List.of()),
        chapters.getOrDefault(Chapter.CHANGES, List.of()),
        chapters.getOrDefault(Chapter.APPROVALS, List.of()),
        chapters.getOrDefault(Chapter.SAFETY, List.of()),
        chapters.getOrDefault(Chapter.TERMS, List.of()));
  }

  private static Chapter chapter(PastEvent event) {
    return switch ((ProgressionEvent) event.details()) {
      case CheckInRecorded _ -> Chapter.CHECK_INS;
      case SessionAssessed _, SessionNoted _ -> Chapter.DECISIONS;
      case RaiseTookEffect _,
          RaiseLapsed _,
          TargetLowered _,
          TargetWithheld _,
          WithholdingLifted _ ->
          Chapter.CHANGES;
      case RaiseApproved _,
          ApprovalUndone _,
          RaiseCleared _,
          TargetOverridden _,
          OverrideContradicted _ ->
          Chapter.APPROVALS;
      case ScreeningApplied _, ScreeningEnded _, ProgressSuspended _, ProgressResumed _ ->
          Chapter.SAFETY;
      case PlanAdopted _, ProgressionPaused _, ProgressionContinued _, ProgressionEnded _ ->
          Chapter.TERMS;
    };
  }

  private enum Chapter {
    CHECK_INS,
    DECISIONS,
    CHANGES,
    APPROVALS,
    SAFETY,
    TERMS
  }

  private record Training(
      @Nullable TargetsView targets,
      List<PastEvent> checkIns,
      List<PastEvent> decisions,
      List<PastEvent> changesOfTargets,
      List<PastEvent> approvalsAndOverrides,
      List<PastEvent> safety,
      List<PastEvent> terms) {}
}
