package health.longhold.session.livesession.domain;

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
import health.longhold.kernel.SkipReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session came to, judged against its frozen prescription alone. {@code safetyOnly} results
 * and {@code overlapping} ones raise nothing. Pain and effort here are the session's own; those of
 * an exercise stand with it.
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

  /** Whether an exercise was done at all, however short. */
  public boolean performed(ExerciseId exercise) {
    return exercises.stream()
        .filter(each -> each.exerciseId().equals(exercise))
        .flatMap(each -> each.holds().stream())
        .anyMatch(hold -> hold.heldSeconds() != null && hold.heldSeconds() > 0);
  }

  /** One exercise at the dose it ran at, with every prescribed hold. */
  public record ExerciseResult(
      int item,
      ExerciseId exerciseId,
      int exerciseRevision,
      Dose target,
      List<HoldResult> holds,
      List<PainReport> pain,
      List<EffortReport> effort) {
    public ExerciseResult {
      holds = List.copyOf(holds);
      pain = List.copyOf(pain);
      effort = List.copyOf(effort);
    }
  }

  /** Whether a prescribed hold was told of, skipped, or neither. */
  public enum HoldStatus {
    REPORTED,
    SKIPPED,
    NO_REPORT
  }

  /**
   * One prescribed hold. A {@code disputed} one was told more than once: its lower seconds count
   * and no raise rests on it.
   */
  public record HoldResult(
      int set,
      int repetition,
      Phase phase,
      Side side,
      HoldStatus status,
      @Nullable Double heldSeconds,
      @Nullable SkipReason skipped,
      boolean disputed,
      List<EntryId> entries) {
    public HoldResult {
      entries = List.copyOf(entries);
    }
  }

  /** One pain score and its moment. */
  public record PainReport(
      EntryId entryId, PainMoment moment, Pain score, Instant at, boolean disputed) {}

  /** One effort score. */
  public record EffortReport(EntryId entryId, Effort score, Instant at, boolean disputed) {}

  /** One red flag, by its screening code. */
  public record RedFlagReport(EntryId entryId, String flag, Instant at) {}
}
