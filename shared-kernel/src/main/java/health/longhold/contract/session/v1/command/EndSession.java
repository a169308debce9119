package health.longhold.contract.session.v1.command;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.SessionId;
import java.time.Instant;

/**
 * Ends a running session because progression was suspended at {@code suspendedAt}. A session that
 * finished before that keeps its outcome.
 */
public record EndSession(SessionId sessionId, MemberId memberId, Instant suspendedAt) {}
