package health.longhold.progress.progression;

import health.longhold.contract.session.v1.EffortReport;
import health.longhold.contract.session.v1.ExerciseResult;
import health.longhold.contract.session.v1.HoldResult;
import health.longhold.contract.session.v1.HoldStatus;
import health.longhold.contract.session.v1.PainReport;
import health.longhold.contract.session.v1.SessionResult;
import health.longhold.kernel.Dose;
import health.longhold.kernel.Effort;
import health.longhold.kernel.EntryId;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Pain;
import health.longhold.kernel.PainMoment;
import health.longhold.kernel.Phase;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.PrescriptionId;
import health.longhold.kernel.RoutineId;
import health.longhold.kernel.SessionOutcome;
import health.longhold.kernel.Side;
import health.longhold.progress.CatalogueOnTheBus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A whole session of one leg lift, as session-service tells it. */
final class LiftSession {
  static final ExerciseId LIFT = new ExerciseId("prone-leg-lift");
  private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

  private LiftSession() {}

  /**
   * One hold of so many seconds, with a pain of 1 before it.
   *
   * @param asOf of the targets it ran at
   */
  static SessionResult of(
      PlanId planId, long asOf, Instant startedAt, int target, double held, int pain, int effort) {
    return new SessionResult(
        new PrescriptionId(UUID.randomUUID()),
        planId,
        1,
        asOf,
        new RoutineId(CatalogueOnTheBus.RELIEF),
        startedAt,
        startedAt.plus(Duration.ofMinutes(10)),
        LocalDate.ofInstant(startedAt, ZONE),
        SessionOutcome.COMPLETED,
        null,
        false,
        false,
        false,
        List.of(
            new ExerciseResult(
                2,
                LIFT,
                1,
                new Dose(target, 1, 1),
                List.of(
                    new HoldResult(
                        1,
                        1,
                        Phase.HOLD,
                        Side.BOTH,
                        HoldStatus.REPORTED,
                        held,
                        null,
                        false,
                        List.of(entry()))),
                List.of(pain(PainMoment.DURING, pain, startedAt)),
                List.of(new EffortReport(entry(), new Effort(effort), startedAt, false)))),
        List.of(pain(PainMoment.BEFORE, 1, startedAt)),
        List.of(),
        List.of());
  }

  private static PainReport pain(PainMoment moment, int score, Instant at) {
    return new PainReport(entry(), moment, new Pain(score), at, false);
  }

  private static EntryId entry() {
    return new EntryId(UUID.randomUUID());
  }
}
