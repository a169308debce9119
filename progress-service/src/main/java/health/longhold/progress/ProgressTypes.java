package health.longhold.progress;

import health.longhold.progress.alert.domain.AlertEvent;
import health.longhold.progress.careteam.domain.CareTeamEvent;
import health.longhold.progress.consent.domain.ConsentEvent;
import health.longhold.progress.member.domain.MemberEvent;
import health.longhold.progress.plan.domain.PlanEvent;
import health.longhold.progress.progression.domain.Progression;
import health.longhold.progress.progression.domain.ProgressionEvent;
import health.longhold.progress.progression.domain.Recent;
import health.longhold.progress.progression.domain.Recent.Happened;
import health.longhold.progress.progression.domain.Recent.Judged;
import health.longhold.progress.screening.domain.ScreeningEvent;
import health.longhold.starter.types.StoredTypes;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The closed map of everything this service stores. */
@Configuration(proxyBeanMethods = false)
public class ProgressTypes {

  @Bean
  public StoredTypes storedTypes() {
    return progressions(planning());
  }

  /** What is stored about members, care teams, screenings, plans, alerts and consents. */
  static StoredTypes planning() {
    return consents(alerts(plans(screenings(careTeams(members(StoredTypes.of("progress")))))));
  }

  /** What is stored about progressions. */
  public static StoredTypes progressions() {
    return progressions(StoredTypes.of("progress"));
  }

  private static StoredTypes members(StoredTypes types) {
    return types
        .event("MemberEnrolled", 1, MemberEvent.MemberEnrolled.class)
        .event("MemberDetailsChanged", 1, MemberEvent.MemberDetailsChanged.class)
        .event("MemberErased", 1, MemberEvent.MemberErased.class)
        .event("ErasureCertified", 1, MemberEvent.ErasureCertified.class);
  }

  private static StoredTypes careTeams(StoredTypes types) {
    return types
        .event("ClinicianAssigned", 1, CareTeamEvent.ClinicianAssigned.class)
        .event("AssignmentEnded", 1, CareTeamEvent.AssignmentEnded.class);
  }

  private static StoredTypes screenings(StoredTypes types) {
    return types.event("ScreeningRecorded", 1, ScreeningEvent.ScreeningRecorded.class);
  }

  private static StoredTypes plans(StoredTypes types) {
    return types
        .event("PlanProposed", 1, PlanEvent.PlanProposed.class)
        .event("PlanRevised", 1, PlanEvent.PlanRevised.class)
        .event("PlanAccepted", 1, PlanEvent.PlanAccepted.class)
        .event("PlanPaused", 1, PlanEvent.PlanPaused.class)
        .event("PlanResumed", 1, PlanEvent.PlanResumed.class)
        .event("PlanEnded", 1, PlanEvent.PlanEnded.class);
  }

  private static StoredTypes progressions(StoredTypes types) {
    return types
        .event("PlanAdopted", 1, ProgressionEvent.PlanAdopted.class)
        .event("ProgressionPaused", 1, ProgressionEvent.ProgressionPaused.class)
        .event("ProgressionContinued", 1, ProgressionEvent.ProgressionContinued.class)
        .event("ProgressionEnded", 1, ProgressionEvent.ProgressionEnded.class)
        .event("SessionAssessed", 1, ProgressionEvent.SessionAssessed.class)
        .event("SessionNoted", 1, ProgressionEvent.SessionNoted.class)
        .event("CheckInRecorded", 1, ProgressionEvent.CheckInRecorded.class)
        .event("RaiseApproved", 1, ProgressionEvent.RaiseApproved.class)
        .event("ApprovalUndone", 1, ProgressionEvent.ApprovalUndone.class)
        .event("RaiseCleared", 1, ProgressionEvent.RaiseCleared.class)
        .event("RaiseTookEffect", 1, ProgressionEvent.RaiseTookEffect.class)
        .event("RaiseLapsed", 1, ProgressionEvent.RaiseLapsed.class)
        .event("TargetLowered", 1, ProgressionEvent.TargetLowered.class)
        .event("TargetOverridden", 1, ProgressionEvent.TargetOverridden.class)
        .event("TargetWithheld", 1, ProgressionEvent.TargetWithheld.class)
        .event("WithholdingLifted", 1, ProgressionEvent.WithholdingLifted.class)
        .event("ScreeningApplied", 1, ProgressionEvent.ScreeningApplied.class)
        .event("ScreeningEnded", 1, ProgressionEvent.ScreeningEnded.class)
        .event("ProgressSuspended", 1, ProgressionEvent.ProgressSuspended.class)
        .event("ProgressResumed", 1, ProgressionEvent.ProgressResumed.class)
        .event("OverrideContradicted", 1, ProgressionEvent.OverrideContradicted.class)
        .snapshot("Progression", 1, Progression.class)
        .within(ProgressionEvent.class, "type")
        .sealed(Recent.class, "recent", Map.of("judged", Judged.class, "happened", Happened.class));
  }

  private static StoredTypes alerts(StoredTypes types) {
    return types
        .event("AlertRaised", 1, AlertEvent.AlertRaised.class)
        .event("AlertBecameOverdue", 1, AlertEvent.AlertBecameOverdue.class)
        .event("AlertAcknowledged", 1, AlertEvent.AlertAcknowledged.class)
        .event("AlertClosed", 1, AlertEvent.AlertClosed.class);
  }

  private static StoredTypes consents(StoredTypes types) {
    return types
        .event("ConsentGranted", 1, ConsentEvent.ConsentGranted.class)
        .event("ConsentWithdrawn", 1, ConsentEvent.ConsentWithdrawn.class);
  }
}
