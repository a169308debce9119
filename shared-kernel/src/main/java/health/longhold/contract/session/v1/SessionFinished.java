package health.longhold.contract.session.v1;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.SessionId;

/**
 * A session ended. {@code complete} is false while journal entries up to the last one are missing;
 * a {@code SessionCorrected} with the full result follows when they arrive.
 */
public record SessionFinished(
    MemberId memberId, SessionId sessionId, int revision, boolean complete, SessionResult result) {}
