package health.longhold.contract.progress.v1;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProposalId;
import java.time.Instant;

/**
 * A clinician took back the approval of a raise, which waits for one again. The target is {@code
 * to} from now on; equal to {@code from} if the raise had not taken effect.
 */
public record ApprovalUndone(
    MemberId memberId,
    ProposalId proposalId,
    ExerciseId exerciseId,
    Dose from,
    Dose to,
    Instant at) {}
