package health.longhold.progress;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.AlertId;
import health.longhold.kernel.Caution;
import health.longhold.kernel.CohortTag;
import health.longhold.kernel.ConsentId;
import health.longhold.kernel.ConsentPurpose;
import health.longhold.kernel.DataClass;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.ExerciseKind;
import health.longhold.kernel.Ladder;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Phase;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.RecipientId;
import health.longhold.kernel.Region;
import health.longhold.kernel.Role;
import health.longhold.kernel.RoutineId;
import health.longhold.kernel.Rung;
import health.longhold.kernel.ScreeningId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.kernel.SessionId;
import health.longhold.progress.alert.domain.AlertEvent.AlertAcknowledged;
import health.longhold.progress.alert.domain.AlertEvent.AlertBecameOverdue;
import health.longhold.progress.alert.domain.AlertEvent.AlertClosed;
import health.longhold.progress.alert.domain.AlertEvent.AlertRaised;
import health.longhold.progress.alert.domain.AlertEvent.CloseReason;
import health.longhold.progress.careteam.domain.CareTeamEvent.AssignmentEnded;
import health.longhold.progress.careteam.domain.CareTeamEvent.ClinicianAssigned;
import health.longhold.progress.consent.domain.ConsentEvent.ConsentGranted;
import health.longhold.progress.consent.domain.ConsentEvent.ConsentWithdrawn;
import health.longhold.progress.member.domain.CertificateId;
import health.longhold.progress.member.domain.MemberEvent.ErasureCertified;
import health.longhold.progress.member.domain.MemberEvent.MemberDetailsChanged;
import health.longhold.progress.member.domain.MemberEvent.MemberEnrolled;
import health.longhold.progress.member.domain.MemberEvent.MemberErased;
import health.longhold.progress.plan.domain.MissingMorning;
import health.longhold.progress.plan.domain.PlanContent;
import health.longhold.progress.plan.domain.PlanEvent.EndReason;
import health.longhold.progress.plan.domain.PlanEvent.PlanAccepted;
import health.longhold.progress.plan.domain.PlanEvent.PlanEnded;
import health.longhold.progress.plan.domain.PlanEvent.PlanPaused;
import health.longhold.progress.plan.domain.PlanEvent.PlanProposed;
import health.longhold.progress.plan.domain.PlanEvent.PlanResumed;
import health.longhold.progress.plan.domain.PlanEvent.PlanRevised;
import health.longhold.progress.plan.domain.PlanWarning;
import health.longhold.progress.plan.domain.PlannedExercise;
import health.longhold.progress.plan.domain.PlannedRoutine;
import health.longhold.progress.plan.domain.WithheldExercise;
import health.longhold.progress.screening.domain.ScreeningEvent.ScreeningRecorded;
import health.longhold.starter.test.GoldenSpec;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PlanningEventsGoldenTest {
  private static final MemberId ANNA = MemberId.of("0197c000-0000-7000-8000-00000000000a");
  private static final CertificateId CERTIFICATE =
      CertificateId.of("0197c000-0000-4000-8000-0000000000e1");
  private static final PlanId PLAN = PlanId.of("0197c000-0000-7000-8000-0000000000c1");
  private static final AlertId ALERT = AlertId.of("0197c000-0000-7000-8000-0000000000a1");
  private static final ConsentId CONSENT = ConsentId.of("0197c000-0000-7000-8000-0000000000d1");
  private static final RecipientId PROVIDER = new RecipientId("provider-a");
  private static final Instant MONDAY = Instant.parse("2026-08-31T06:00:00Z");
  private static final List<CohortTag> SITE_A = List.of(new CohortTag("site-a"));
  private static final ExerciseId DOORWAY = new ExerciseId("doorway-stretch");
  private static final String POLICY = "gradual-hold@1";
  private static final List<PlannedRoutine> ROUTINES =
      List.of(
          new PlannedRoutine(new RoutineId("office-break"), 2, "Office break", List.of(DOORWAY)));
  private static final List<PlannedExercise> EXERCISES =
      List.of(
          new PlannedExercise(
              DOORWAY,
              3,
              "Doorway stretch",
              ExerciseKind.STRETCH,
              Laterality.ALTERNATING,
              List.of(Phase.HOLD),
              new Ladder(
                  List.of(
                      new Rung(new Dose(15, 2, 1), null),
                      new Rung(new Dose(45, 2, 1), AgeBand.FROM_65))),
              List.of(Region.CORE),
              List.of(Region.SHOULDER),
              List.of(Caution.SHOULDER_ABDUCTION),
              new Dose(15, 2, 1)));
  private static final PlanContent CONTENT =
      new PlanContent(
          ROUTINES,
          EXERCISES,
          3,
          List.of(new WithheldExercise(DOORWAY, List.of(Caution.SHOULDER_ABDUCTION))),
          List.of(
              new PlanWarning(PlanWarning.Code.MANY_EXERCISES, "office-break", null, 6, 7),
              new PlanWarning(
                  PlanWarning.Code.STRETCH_VOLUME_WEEK, null, Region.SHOULDER, 600, 720)));

  @TestFactory
  Stream<DynamicTest> stored_events_keep_their_text() {
    return GoldenSpec.of(
        ProgressTypes.planning(),
        new MemberEnrolled(ANNA, SITE_A, AgeBand.FROM_18, "Asia/Kolkata", true, MONDAY),
        new MemberDetailsChanged(ANNA, SITE_A, AgeBand.FROM_55, "Europe/Paris", false, MONDAY),
        new ClinicianAssigned(
            ANNA, "clinician-1", MONDAY, Instant.parse("2026-12-31T23:00:00Z"), MONDAY),
        new AssignmentEnded(ANNA, "clinician-1", MONDAY),
        new MemberErased(ANNA, CERTIFICATE, Role.MEMBER, MONDAY),
        new ErasureCertified(ANNA, CERTIFICATE, List.of("directory", "timeline"), MONDAY),
        new ScreeningRecorded(
            ANNA,
            ScreeningId.of("0197c000-0000-7000-8000-0000000000b1"),
            "questions@1",
            ScreeningLevel.REFER,
            List.of("osteoporosis"),
            List.of(Caution.SPINAL_LOADING),
            MONDAY,
            Instant.parse("2026-09-07T06:00:00Z"),
            true),
        new PlanProposed(ANNA, PLAN, 1, CONTENT, POLICY, AgeBand.FROM_65, MONDAY),
        new PlanRevised(ANNA, PLAN, 2, CONTENT, POLICY, AgeBand.FROM_65, MONDAY),
        new PlanAccepted(
            ANNA,
            PLAN,
            2,
            3,
            ROUTINES,
            EXERCISES,
            POLICY,
            true,
            MissingMorning.LAPSE,
            AgeBand.FROM_65,
            "Asia/Kolkata",
            MONDAY,
            true),
        new PlanPaused(ANNA, PLAN, MONDAY),
        new PlanResumed(ANNA, PLAN, MONDAY),
        new PlanEnded(ANNA, PLAN, MONDAY, EndReason.GOAL_REACHED),
        new AlertRaised(
            ANNA,
            ALERT,
            ScreeningLevel.EMERGENCY,
            "chest-pain",
            SessionId.of("0197c000-0000-7000-8000-0000000000e1"),
            MONDAY,
            Instant.parse("2026-08-31T06:15:00Z")),
        new AlertBecameOverdue(ANNA, ALERT, MONDAY),
        new AlertAcknowledged(ANNA, ALERT, MONDAY),
        new AlertClosed(ANNA, ALERT, MONDAY, CloseReason.MEMBER_CONTACTED),
        new ConsentGranted(
            ANNA,
            CONSENT,
            ConsentPurpose.TREATMENT,
            PROVIDER,
            List.of(DataClass.PLAN, DataClass.SESSIONS),
            MONDAY,
            Instant.parse("2027-08-31T06:00:00Z")),
        new ConsentWithdrawn(ANNA, CONSENT, PROVIDER, MONDAY));
  }
}
