package health.longhold.progress.progression.domain;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.ProposalId;
import health.longhold.kernel.SessionId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A raise that waits: for the morning after {@code day} ({@code clearedAt}), and for a clinician
 * where it needs one ({@code approvedAt}).
 */
public record Proposal(
    ProposalId id,
    SessionId sessionId,
    LocalDate day,
    Dose from,
    Dose to,
    Instant proposedAt,
    boolean needsApproval,
    @Nullable Instant approvedAt,
    @Nullable Instant clearedAt) {

  /** The same session, revision and exercise always make the same id. */
  static ProposalId idOf(SessionId session, int revision, ExerciseId exercise) {
    String name = session + "/" + revision + "/" + exercise;
    return new ProposalId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  boolean awaitsApproval() {
    return needsApproval && approvedAt == null;
  }

  Proposal approved(@Nullable Instant at) {
    return new Proposal(id, sessionId, day, from, to, proposedAt, needsApproval, at, clearedAt);
  }

  Proposal cleared(Instant at) {
    return new Proposal(id, sessionId, day, from, to, proposedAt, needsApproval, approvedAt, at);
  }

  /** How a proposal ended. */
  public record Ending(ProposalId id, boolean tookEffect, Instant at) {}
}
