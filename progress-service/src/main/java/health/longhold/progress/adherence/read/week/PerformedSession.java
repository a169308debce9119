package health.longhold.progress.adherence.read.week;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.SessionId;
import health.longhold.progress.adherence.domain.HoldSeconds;
import java.time.LocalDate;

/** A revision of a session as adherence counts it; {@code localDate} is the member's own day. */
record PerformedSession(
    MemberId memberId,
    SessionId sessionId,
    int revision,
    PlanId planId,
    int planVersion,
    LocalDate localDate,
    HoldSeconds seconds) {}
