package health.longhold.contract.progress.v1;

import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProposalId;
import health.longhold.kernel.SessionId;
import java.time.Instant;

/** A proposed raise will not take effect. */
public record RaiseLapsed(
    MemberId memberId,
    ProposalId proposalId,
    ExerciseId exerciseId,
    SessionId sessionId,
    Instant at,
    Explanation why) {}
