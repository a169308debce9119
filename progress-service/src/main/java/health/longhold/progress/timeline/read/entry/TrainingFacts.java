package health.longhold.progress.timeline.read.entry;

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
import health.longhold.progress.progression.domain.SessionFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What sessions, check-ins and changes of targets say on the timeline. */
final class TrainingFacts {
  private TrainingFacts() {}

  /** Empty for what the plan or the screening has said already. */
  static Optional<Fact> of(ProgressionEvent event) {
    return switch (event) {
      case PlanAdopted _,
          ProgressionPaused _,
          ProgressionContinued _,
          ProgressionEnded _,
          ScreeningApplied _ ->
          Optional.empty();
      case SessionAssessed e ->
          session("SESSION_ASSESSED", e.facts(), Map.of("decisions", decisions(e.decisions())));
      case SessionNoted e ->
          session("SESSION_NOTED", e.facts(), Map.of("reasons", List.of(e.reason())));
      case CheckInRecorded e ->
          fact("CHECK_IN_RECORDED", e, Map.of("score", e.score(), "imported", e.imported()));
      case RaiseApproved e ->
          fact(
              "RAISE_APPROVED",
              e,
              Map.of("exerciseId", e.exerciseId(), "proposalId", e.proposalId()));
      case ApprovalUndone e ->
          fact(
              "APPROVAL_UNDONE",
              e,
              Map.of(
                  "exerciseId", e.exerciseId(),
                  "proposalId", e.proposalId(),
                  "from", e.from(),
                  "to", e.to()));
      case RaiseCleared e ->
          fact(
              "RAISE_CLEARED",
              e,
              Map.of("exerciseId", e.exerciseId(), "proposalId", e.proposalId()));
      case RaiseTookEffect e ->
          fact(
              "RAISE_TOOK_EFFECT",
              e,
              Map.of(
                  "exerciseId", e.exerciseId(),
                  "from", e.from(),
                  "to", e.to(),
                  "reasons", e.why().reasons()));
      case RaiseLapsed e ->
          fact(
              "RAISE_LAPSED",
              e,
              Map.of("exerciseId", e.exerciseId(), "reasons", e.why().reasons()));
      case TargetLowered e ->
          fact(
              "TARGET_LOWERED",
              e,
              Map.of(
                  "exerciseId", e.exerciseId(),
                  "from", e.from(),
                  "to", e.to(),
                  "reasons", e.why().reasons()));
      case TargetOverridden e ->
          fact(
              "TARGET_OVERRIDDEN",
              e,
              Map.of(
                  "exerciseId", e.exerciseId(),
                  "from", e.from(),
                  "to", e.to(),
                  "reason", e.reason()));
      case TargetWithheld e ->
          fact(
              "TARGET_WITHHELD",
              e,
              Map.of("exerciseId", e.exerciseId(), "reasons", e.why().reasons()));
      case WithholdingLifted e ->
          fact(
              "WITHHOLDING_LIFTED",
              e,
              Map.of("exerciseId", e.exerciseId(), "cause", e.cause(), "target", e.target()));
      case ScreeningEnded e -> fact("SCREENING_ENDED", e, Map.of("cause", e.cause()));
      case ProgressSuspended e ->
          fact("PROGRESS_SUSPENDED", e, Map.of("level", e.level(), "flags", e.flags()));
      case ProgressResumed e -> fact("PROGRESS_RESUMED", e, Map.of());
      case OverrideContradicted e ->
          fact(
              "OVERRIDE_CONTRADICTED",
              e,
              Map.of(
                  "exerciseId", e.exerciseId(),
                  "target", e.target(),
                  "spokenFor", e.spokenFor()));
    };
  }

  private static Optional<Fact> fact(
      String type, ProgressionEvent event, Map<String, Object> details) {
    return Optional.of(new Fact(type, event.at(), details));
  }

  private static Optional<Fact> session(
      String type, SessionFacts facts, Map<String, Object> outcome) {
    Map<String, Object> details = new LinkedHashMap<>(outcome);
    details.put("sessionId", facts.sessionId());
    details.put("revision", facts.revision());
    details.put("routine", facts.routineId());
    details.put("outcome", facts.outcome());
    details.put("imported", facts.imported());
    return Optional.of(new Fact(type, facts.endedAt(), facts.localDate(), details));
  }

  private static List<Map<String, Object>> decisions(List<ExerciseDecision> decisions) {
    return decisions.stream()
        .map(
            each ->
                Map.<String, Object>of(
                    "exerciseId", each.exerciseId(),
                    "decision", each.decision(),
                    "from", each.from(),
                    "to", each.to(),
                    "rule", each.why().rule()))
        .toList();
  }
}
