package health.longhold.contract.session.v1;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.SessionId;

/**
 * The full result of an ended session after a correction or late entries; revision counts up from
 * 2.
 */
public record SessionCorrected(
    MemberId memberId, SessionId sessionId, int revision, boolean complete, SessionResult result) {}
