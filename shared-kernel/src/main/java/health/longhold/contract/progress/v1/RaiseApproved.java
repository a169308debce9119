package health.longhold.contract.progress.v1;

import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProposalId;
import java.time.Instant;

/** A clinician approved a proposed raise. */
public record RaiseApproved(
    MemberId memberId, ProposalId proposalId, ExerciseId exerciseId, Instant at) {}
