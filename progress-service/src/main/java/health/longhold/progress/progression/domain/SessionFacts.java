package health.longhold.progress.progression.domain;

import health.longhold.kernel.Dose;
import health.longhold.kernel.Effort;
import health.longhold.kernel.EntryId;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Pain;
import health.longhold.kernel.PainMoment;
import health.longhold.kernel.Phase;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.RoutineId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.kernel.SessionId;
import health.longhold.kernel.SessionOutcome;
import health.longhold.kernel.Side;
import health.longhold.kernel.SkipReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one session came to, as far as it is known at this revision (from 1). {@code complete} is
 * false while journal entries are missing. {@code safetyOnly} and {@code overlapping} facts may
 * lower a target but never raise one. Pain and effort beside the exercises are the session's own
 * and count for every exercise of it. {@code startedAt} and {@code endedAt} are performed time,
 * {@code receivedAt} is the server's; {@code localDate} is the member's.
 */
public record SessionFacts(
    SessionId sessionId,
    int revision,
    boolean complete,
    PlanId planId,
    int planVersion,
    RoutineId routineId,
    Instant startedAt,
    Instant endedAt,
    Instant receivedAt,
    LocalDate localDate,
    SessionOutcome outcome,
    @Nullable String endReason,
    boolean imported,
    boolean safetyOnly,
    boolean overlapping,
    List<ExerciseFacts> exercises,
    List<PainFact> pain,
    List<EffortFact> effort,
    List<RedFlagFact> redFlags) {

  public SessionFacts {
    exercises = List.copyOf(exercises);
    pain = List.copyOf(pain);
    effort = List.copyOf(effort);
    redFlags = List.copyOf(redFlags);
  }

  /**
   * One item of the prescription: the target it ran at, after the lay-off table, and every
   * prescribed hold.
   */
  public record ExerciseFacts(
      int item,
      ExerciseId exerciseId,
      int exerciseRevision,
      Dose target,
      List<HoldFact> holds,
      List<PainFact> pain,
      List<EffortFact> effort) {

    public ExerciseFacts {
      holds = List.copyOf(holds);
      pain = List.copyOf(pain);
      effort = List.copyOf(effort);
    }
  }

  /**
   * One prescribed hold. {@code heldSeconds} is given when reported, {@code skipped} when skipped;
   * {@code disputed} when it was told twice with different words (the lower seconds stand).
   */
  public record HoldFact(
      int set,
      int repetition,
      Phase phase,
      Side side,
      HoldReport report,
      @Nullable Double heldSeconds,
      @Nullable SkipReason skipped,
      boolean disputed,
      List<EntryId> entries) {

    public HoldFact {
      entries = List.copyOf(entries);
    }
  }

  /** What became known of a prescribed hold. */
  public enum HoldReport {
    REPORTED,
    SKIPPED,
    NO_REPORT
  }

  /** One pain score with its moment. */
  public record PainFact(
      EntryId entryId, PainMoment moment, Pain score, Instant at, boolean disputed) {}

  /** One effort score. */
  public record EffortFact(EntryId entryId, Effort score, Instant at, boolean disputed) {}

  /** A red flag of the question catalogue, with the level it stands for. */
  public record RedFlagFact(EntryId entryId, String flag, ScreeningLevel level, Instant at) {}
}
