package health.longhold.progress.progression.read.decisions;

import health.longhold.kernel.Decision;
import health.longhold.kernel.Dose;
import health.longhold.kernel.EntryId;
import health.longhold.kernel.ProposalId;
import health.longhold.kernel.SessionId;
import health.longhold.progress.progression.domain.ExerciseDecision;
import health.longhold.progress.progression.domain.NearestMiss;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionAssessed;
import health.longhold.progress.progression.domain.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision with everything it rests on. {@code ending} tells what became of it: a raise took
 * effect or lapsed, a target was lowered. A superseded decision was made on an earlier revision of
 * its session and stays for the record; {@code earlier} on the newer one names the difference.
 */
public record DecisionView(
    LocalDate localDate,
    SessionId sessionId,
    int sessionRevision,
    Decision decision,
    Dose from,
    Dose to,
    @Nullable ProposalId proposalId,
    @Nullable Decision earlier,
    String policy,
    Reason rule,
    List<Reason> reasons,
    List<EntryId> evidence,
    @Nullable NearestMiss nearestMiss,
    @Nullable Ending ending,
    boolean superseded) {

  static DecisionView of(SessionAssessed assessed, ExerciseDecision decision) {
    return new DecisionView(
        assessed.facts().localDate(),
        assessed.facts().sessionId(),
        assessed.facts().revision(),
        decision.decision(),
        decision.from(),
        decision.to(),
        decision.proposalId(),
        decision.earlier(),
        decision.why().policy(),
        decision.why().rule(),
        decision.why().reasons(),
        decision.why().evidence(),
        decision.why().nearestMiss(),
        null,
        false);
  }

  DecisionView with(@Nullable Ending newEnding, boolean nowSuperseded) {
    return new DecisionView(
        localDate,
        sessionId,
        sessionRevision,
        decision,
        from,
        to,
        proposalId,
        earlier,
        policy,
        rule,
        reasons,
        evidence,
        nearestMiss,
        newEnding,
        nowSuperseded);
  }

  /** What became of a decision, once. */
  public record Ending(Type type, Instant at, List<Reason> reasons) {

    /** The ways a provisional decision ends. */
    public enum Type {
      TOOK_EFFECT,
      LAPSED,
      LOWERED
    }
  }
}
