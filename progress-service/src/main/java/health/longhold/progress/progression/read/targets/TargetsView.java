package health.longhold.progress.progression.read.targets;

import health.longhold.kernel.Caution;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.ProposalId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.kernel.SessionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member's current targets. {@code asOf} is the sequence number of the newest event they contain;
 * a caller who was told a higher one asks again.
 */
public record TargetsView(
    long asOf,
    PlanId planId,
    int planVersion,
    Standing standing,
    String policy,
    List<Target> targets,
    ScreeningLevel screeningLevel,
    @Nullable Instant screeningValidUntil,
    List<Caution> cautions,
    @Nullable Suspension suspension) {
  public TargetsView {
    targets = List.copyOf(targets);
    cautions = List.copyOf(cautions);
  }

  /** Where the plan stands. */
  public enum Standing {
    ACTIVE,
    PAUSED,
    ENDED
  }

  /**
   * One exercise: the dose now, the local day since which it counts (the first session's for a
   * first target), the rungs this member's age may climb, and why it is withheld if it is.
   */
  public record Target(
      ExerciseId exerciseId,
      int exerciseRevision,
      String name,
      Dose target,
      @Nullable LocalDate since,
      @Nullable LocalDate lastPerformedOn,
      List<Dose> ladder,
      @Nullable String withheld,
      @Nullable Proposal proposal) {}

  /** A raise on its way, the session that earned it, and what it still waits for. */
  public record Proposal(
      ProposalId proposalId, Dose to, SessionId sessionId, List<Awaited> awaits) {
    public Proposal {
      awaits = List.copyOf(awaits);
    }
  }

  /** What a proposed raise waits for. */
  public enum Awaited {
    CHECK_IN,
    APPROVAL
  }

  /** Since when and for which codes training is stopped. */
  public record Suspension(Instant since, ScreeningLevel level, List<String> reasons) {}
}
