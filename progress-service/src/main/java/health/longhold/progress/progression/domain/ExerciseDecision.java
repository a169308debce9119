package health.longhold.progress.progression.domain;

import health.longhold.kernel.Decision;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * One exercise's decision. {@code to} is proposed by a RAISE (with the id of the proposal, which
 * may be an earlier one still waiting), in force after a LOWER, unchanged after a KEEP or WITHHOLD.
 * {@code earlier} is what an earlier revision of the same session had led to, when that differs.
 */
public record ExerciseDecision(
    ExerciseId exerciseId,
    Decision decision,
    Dose from,
    Dose to,
    @Nullable ProposalId proposalId,
    @Nullable Decision earlier,
    Explanation why) {}
