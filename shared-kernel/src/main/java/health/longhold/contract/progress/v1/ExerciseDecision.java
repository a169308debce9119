package health.longhold.contract.progress.v1;

import health.longhold.kernel.Decision;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * One exercise's decision. {@code to} is the dose decided for: proposed by a RAISE, in force after
 * a LOWER, unchanged after a KEEP.
 */
public record ExerciseDecision(
    ExerciseId exerciseId,
    Decision decision,
    Dose from,
    Dose to,
    @Nullable ProposalId proposalId,
    Explanation why) {}
