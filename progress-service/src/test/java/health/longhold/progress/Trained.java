package health.longhold.progress;

import health.longhold.kernel.Decision;
import health.longhold.kernel.Dose;
import health.longhold.kernel.Effort;
import health.longhold.kernel.EntryId;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Pain;
import health.longhold.kernel.PainMoment;
import health.longhold.kernel.Phase;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.RoutineId;
import health.longhold.kernel.SessionId;
import health.longhold.kernel.SessionOutcome;
import health.longhold.kernel.Side;
import health.longhold.progress.progression.domain.ExerciseDecision;
import health.longhold.progress.progression.domain.Explanation;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionAssessed;
import health.longhold.progress.progression.domain.Reason;
import health.longhold.progress.progression.domain.SessionFacts;
import health.longhold.progress.progression.domain.SessionFacts.EffortFact;
import health.longhold.progress.progression.domain.SessionFacts.ExerciseFacts;
import health.longhold.progress.progression.domain.SessionFacts.HoldFact;
import health.longhold.progress.progression.domain.SessionFacts.HoldReport;
import health.longhold.progress.progression.domain.SessionFacts.PainFact;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of one exercise at 20 seconds, as progression judged them; a hold of null was not
 * reported.
 */
public final class Trained {
  private static final ExerciseId LIFT = new ExerciseId("prone-leg-lift");
  private static final String POLICY = "gradual-hold@1";

  private Trained() {}

  public static SessionAssessed session(
      MemberId member,
      PlanId plan,
      SessionId session,
      int revision,
      LocalDate day,
      @Nullable Double... holds) {
    Dose dose = new Dose(20, Math.max(1, holds.length), 1);
    ExerciseDecision decision =
        new ExerciseDecision(
            LIFT,
            Decision.KEEP,
            dose,
            dose,
            null,
            null,
            new Explanation(POLICY, Reason.SPACING, List.of(Reason.SPACING), List.of(), null));
    return new SessionAssessed(
        member,
        facts(plan, session, revision, day, dose, holds),
        POLICY,
        List.of(decision),
        List.of());
  }

  private static SessionFacts facts(
      PlanId plan,
      SessionId session,
      int revision,
      LocalDate day,
      Dose dose,
      @Nullable Double... holds) {
    var at = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new SessionFacts(
        session,
        revision,
        true,
        plan,
        1,
        new RoutineId("upper-back-relief"),
        at,
        at,
        at,
        day,
        SessionOutcome.COMPLETED,
        null,
        false,
        false,
        false,
        List.of(
            new ExerciseFacts(
                1,
                LIFT,
                1,
                dose,
                Arrays.stream(holds).map(Trained::hold).toList(),
                List.of(new PainFact(entry(), PainMoment.DURING, new Pain(2), at, false)),
                List.of(new EffortFact(entry(), new Effort(4), at, false)))),
        List.of(),
        List.of(),
        List.of());
  }

  private static HoldFact hold(@Nullable Double seconds) {
    return new HoldFact(
        1,
        1,
        Phase.HOLD,
        Side.BOTH,
        seconds == null ? HoldReport.NO_REPORT : HoldReport.REPORTED,
        seconds,
        null,
        false,
        List.of(entry()));
  }

  private static EntryId entry() {
    return new EntryId(UUID.randomUUID());
  }
}
