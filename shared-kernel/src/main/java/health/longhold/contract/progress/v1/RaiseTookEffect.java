package health.longhold.contract.progress.v1;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProposalId;
import health.longhold.kernel.SessionId;
import java.time.Instant;

/** A proposed raise became the target. */
public record RaiseTookEffect(
    MemberId memberId,
    ProposalId proposalId,
    ExerciseId exerciseId,
    SessionId sessionId,
    Dose from,
    Dose to,
    Instant effectiveAt,
    Explanation why) {}
