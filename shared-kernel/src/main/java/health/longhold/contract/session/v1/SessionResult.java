package health.longhold.contract.session.v1;

import health.longhold.kernel.PlanId;
import health.longhold.kernel.PrescriptionId;
import health.longhold.kernel.RoutineId;
import health.longhold.kernel.SessionOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session came to. {@code safetyOnly} results may lower a target but never raise one; {@code
 * overlapping} marks a session that ran beside another of the same member. Pain and effort without
 * an exercise are the session's own and count for every exercise.
 */
public record SessionResult(
    PrescriptionId prescriptionId,
    PlanId planId,
    int planVersion,
    long targetsAsOf,
    RoutineId routineId,
    Instant startedAt,
    Instant endedAt,
    LocalDate localDate,
    SessionOutcome outcome,
    @Nullable String endReason,
    boolean imported,
    boolean safetyOnly,
    boolean overlapping,
    List<ExerciseResult> exercises,
    List<PainReport> pain,
    List<EffortReport> effort,
    List<RedFlagReport> redFlags) {
  public SessionResult {
    exercises = List.copyOf(exercises);
    pain = List.copyOf(pain);
    effort = List.copyOf(effort);
    redFlags = List.copyOf(redFlags);
  }
}
