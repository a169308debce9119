package health.longhold.contract;

import static java.util.stream.Collectors.toUnmodifiableMap;

import health.longhold.contract.catalog.v1.CurrentExercise;
import health.longhold.contract.catalog.v1.CurrentRoutine;
import health.longhold.contract.catalog.v1.ExerciseRevision;
import health.longhold.contract.catalog.v1.RoutineRevision;
import health.longhold.contract.catalog.v1.command.PublishExercise;
import health.longhold.contract.catalog.v1.command.PublishRoutine;
import health.longhold.contract.progress.v1.AlertAcknowledged;
import health.longhold.contract.progress.v1.AlertClosed;
import health.longhold.contract.progress.v1.AlertRaised;
import health.longhold.contract.progress.v1.ApprovalUndone;
import health.longhold.contract.progress.v1.CareTeamChanged;
import health.longhold.contract.progress.v1.CheckInRecorded;
import health.longhold.contract.progress.v1.ConsentGranted;
import health.longhold.contract.progress.v1.ConsentWithdrawn;
import health.longhold.contract.progress.v1.MemberEnrolled;
import health.longhold.contract.progress.v1.MemberErased;
import health.longhold.contract.progress.v1.MemberTargets;
import health.longhold.contract.progress.v1.PlanAccepted;
import health.longhold.contract.progress.v1.PlanEnded;
import health.longhold.contract.progress.v1.PlanPaused;
import health.longhold.contract.progress.v1.PlanResumed;
import health.longhold.contract.progress.v1.ProgressResumed;
import health.longhold.contract.progress.v1.ProgressSuspended;
import health.longhold.contract.progress.v1.RaiseApproved;
import health.longhold.contract.progress.v1.RaiseLapsed;
import health.longhold.contract.progress.v1.RaiseTookEffect;
import health.longhold.contract.progress.v1.ScreeningRecorded;
import health.longhold.contract.progress.v1.SessionAssessed;
import health.longhold.contract.progress.v1.TargetLowered;
import health.longhold.contract.progress.v1.TargetOverridden;
import health.longhold.contract.progress.v1.TargetWithheld;
import health.longhold.contract.progress.v1.command.AcceptPlan;
import health.longhold.contract.progress.v1.command.EnrolMember;
import health.longhold.contract.progress.v1.command.PrescribePlan;
import health.longhold.contract.session.v1.JournalAccepted;
import health.longhold.contract.session.v1.SafetyReported;
import health.longhold.contract.session.v1.SessionCorrected;
import health.longhold.contract.session.v1.SessionFinished;
import health.longhold.contract.session.v1.SessionStarted;
import health.longhold.contract.session.v1.command.CheckPrescribed;
import health.longhold.contract.session.v1.command.EndSession;
import health.longhold.contract.session.v1.command.ImportSession;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Names on the wire are ours, {@code session.SessionFinished.v1}, never class names; what is not
 * listed here is not read.
 */
public final class Contracts {
  private static final String ROOT = Contracts.class.getPackageName() + ".";

  /** Records on Kafka topics. */
  public static final List<Class<?>> EVENTS =
      List.of(
          ExerciseRevision.class,
          CurrentExercise.class,
          RoutineRevision.class,
          CurrentRoutine.class,
          SessionStarted.class,
          SafetyReported.class,
          SessionFinished.class,
          SessionCorrected.class,
          JournalAccepted.class,
          MemberTargets.class,
          MemberEnrolled.class,
          CareTeamChanged.class,
          PlanAccepted.class,
          PlanPaused.class,
          PlanResumed.class,
          PlanEnded.class,
          ScreeningRecorded.class,
          CheckInRecorded.class,
          SessionAssessed.class,
          RaiseApproved.class,
          ApprovalUndone.class,
          RaiseTookEffect.class,
          RaiseLapsed.class,
          TargetLowered.class,
          TargetOverridden.class,
          TargetWithheld.class,
          ProgressSuspended.class,
          ProgressResumed.class,
          AlertRaised.class,
          AlertAcknowledged.class,
          AlertClosed.class,
          ConsentGranted.class,
          ConsentWithdrawn.class,
          MemberErased.class);

  /** Records on the command bus between services. */
  public static final List<Class<?>> COMMANDS =
      List.of(
          PublishExercise.class,
          PublishRoutine.class,
          EnrolMember.class,
          PrescribePlan.class,
          AcceptPlan.class,
          ImportSession.class,
          EndSession.class,
          CheckPrescribed.class);

  private static final Map<String, Class<?>> EVENT_BY_NAME = byName(EVENTS);
  private static final Map<String, Class<?>> COMMAND_BY_NAME = byName(COMMANDS);

  private Contracts() {}

  /** The type name of a contract: {@code <service>.<Record>.v<n>}. */
  public static String nameOf(Class<?> contract) {
    String[] parts = contract.getPackageName().substring(ROOT.length()).split("\\.", -1);
    return parts[0] + "." + contract.getSimpleName() + "." + parts[1];
  }

  /** The service that owns a contract: {@code catalog}, {@code session} or {@code progress}. */
  public static String serviceOf(Class<?> contract) {
    return contract.getPackageName().substring(ROOT.length()).split("\\.", -1)[0];
  }

  public static Map<String, Class<?>> eventsByName() {
    return EVENT_BY_NAME;
  }

  public static Map<String, Class<?>> commandsByName() {
    return COMMAND_BY_NAME;
  }

  private static Map<String, Class<?>> byName(List<Class<?>> contracts) {
    return contracts.stream().collect(toUnmodifiableMap(Contracts::nameOf, Function.identity()));
  }
}
