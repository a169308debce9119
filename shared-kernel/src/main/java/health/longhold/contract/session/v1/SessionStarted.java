package health.longhold.contract.session.v1;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.PrescriptionId;
import health.longhold.kernel.RoutineId;
import health.longhold.kernel.SessionId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A member began a session against a frozen prescription. {@code targetsAsOf} is the state of the
 * targets it was issued from.
 */
public record SessionStarted(
    MemberId memberId,
    SessionId sessionId,
    PrescriptionId prescriptionId,
    PlanId planId,
    int planVersion,
    long targetsAsOf,
    RoutineId routineId,
    Instant startedAt,
    LocalDate localDate,
    boolean screeningValid,
    boolean imported) {}
