package health.longhold.progress.timeline.read.entry;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.CohortTag;
import health.longhold.kernel.RoutineId;
import health.longhold.progress.alert.domain.AlertEvent;
import health.longhold.progress.alert.domain.AlertEvent.AlertAcknowledged;
import health.longhold.progress.alert.domain.AlertEvent.AlertBecameOverdue;
import health.longhold.progress.alert.domain.AlertEvent.AlertClosed;
import health.longhold.progress.alert.domain.AlertEvent.AlertRaised;
import health.longhold.progress.member.domain.MemberEvent;
import health.longhold.progress.member.domain.MemberEvent.ErasureCertified;
import health.longhold.progress.member.domain.MemberEvent.MemberDetailsChanged;
import health.longhold.progress.member.domain.MemberEvent.MemberEnrolled;
import health.longhold.progress.member.domain.MemberEvent.MemberErased;
import health.longhold.progress.plan.domain.PlanContent;
import health.longhold.progress.plan.domain.PlanEvent;
import health.longhold.progress.plan.domain.PlanEvent.PlanAccepted;
import health.longhold.progress.plan.domain.PlanEvent.PlanEnded;
import health.longhold.progress.plan.domain.PlanEvent.PlanPaused;
import health.longhold.progress.plan.domain.PlanEvent.PlanProposed;
import health.longhold.progress.plan.domain.PlanEvent.PlanResumed;
import health.longhold.progress.plan.domain.PlanEvent.PlanRevised;
import health.longhold.progress.plan.domain.PlannedRoutine;
import health.longhold.progress.screening.domain.ScreeningEvent;
import health.longhold.progress.screening.domain.ScreeningEvent.ScreeningRecorded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each event of enrolment, screening, plan and alert says on the timeline. */
final class TimelineFacts {
  private TimelineFacts() {}

  static Optional<Fact> of(MemberEvent event) {
    return switch (event) {
      case MemberEnrolled e ->
          Optional.of(
              member("MEMBER_ENROLLED", e.enrolledAt(), e.cohorts(), e.ageBand(), e.zone()));
      case MemberDetailsChanged e ->
          Optional.of(
              member("MEMBER_DETAILS_CHANGED", e.changedAt(), e.cohorts(), e.ageBand(), e.zone()));
      case MemberErased _, ErasureCertified _ -> Optional.empty();
    };
  }

  private static Fact member(
      String type, Instant at, List<CohortTag> cohorts, AgeBand ageBand, String zone) {
    return new Fact(type, at, Map.of("cohorts", cohorts, "ageBand", ageBand, "zone", zone));
  }

  static Fact of(ScreeningEvent event) {
    return switch (event) {
      case ScreeningRecorded e ->
          new Fact(
              "SCREENING_RECORDED",
              e.answeredAt(),
              Map.of(
                  "screeningId", e.screeningId(),
                  "level", e.level(),
                  "flags", e.flags(),
                  "cautions", e.cautions(),
                  "imported", e.imported()));
    };
  }

  static Fact of(PlanEvent event) {
    return switch (event) {
      case PlanProposed e -> plan("PLAN_PROPOSED", e, e.proposedAt(), e.version(), e.content());
      case PlanRevised e -> plan("PLAN_REVISED", e, e.revisedAt(), e.version(), e.content());
      case PlanAccepted e ->
          plan(
              "PLAN_ACCEPTED",
              e,
              e.acceptedAt(),
              e.version(),
              e.sessionsPerWeek(),
              names(e.routines()));
      case PlanPaused e -> new Fact("PLAN_PAUSED", e.at(), Map.of("planId", e.planId()));
      case PlanResumed e -> new Fact("PLAN_RESUMED", e.at(), Map.of("planId", e.planId()));
      case PlanEnded e ->
          new Fact("PLAN_ENDED", e.at(), Map.of("planId", e.planId(), "reason", e.reason()));
    };
  }

  static Fact of(AlertEvent event) {
    return switch (event) {
      case AlertRaised e ->
          new Fact(
              "ALERT_RAISED",
              e.raisedAt(),
              Map.of(
                  "alertId", e.alertId(),
                  "level", e.level(),
                  "reason", e.reason(),
                  "acknowledgeBy", e.acknowledgeBy()));
      case AlertBecameOverdue e -> alert("ALERT_BECAME_OVERDUE", e, e.at());
      case AlertAcknowledged e -> alert("ALERT_ACKNOWLEDGED", e, e.at());
      case AlertClosed e ->
          new Fact("ALERT_CLOSED", e.at(), Map.of("alertId", e.alertId(), "reason", e.reason()));
    };
  }

  private static Fact alert(String type, AlertEvent event, Instant at) {
    return new Fact(type, at, Map.of("alertId", event.alertId()));
  }

  private static Fact plan(
      String type, PlanEvent event, Instant at, int version, PlanContent content) {
    return plan(type, event, at, version, content.sessionsPerWeek(), names(content.routines()));
  }

  private static Fact plan(
      String type,
      PlanEvent event,
      Instant at,
      int version,
      int sessionsPerWeek,
      List<RoutineId> routines) {
    return new Fact(
        type,
        at,
        Map.of(
            "planId", event.planId(),
            "version", version,
            "sessionsPerWeek", sessionsPerWeek,
            "routines", routines));
  }

  private static List<RoutineId> names(List<PlannedRoutine> routines) {
    return routines.stream().map(PlannedRoutine::routineId).toList();
  }
}
