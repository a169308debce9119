package health.longhold.progress.alert.domain;

import health.longhold.kernel.AlertId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.kernel.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an alert. */
public sealed interface AlertEvent {

  MemberId memberId();

  AlertId alertId();

  /** Somebody must look by {@code acknowledgeBy}; {@code reason} is a closed code. */
  record AlertRaised(
      MemberId memberId,
      AlertId alertId,
      ScreeningLevel level,
      String reason,
      @Nullable SessionId sessionId,
      Instant raisedAt,
      Instant acknowledgeBy)
      implements AlertEvent {}

  /** Nobody looked in time. */
  record AlertBecameOverdue(MemberId memberId, AlertId alertId, Instant at) implements AlertEvent {}

  /** A clinician is looking. */
  record AlertAcknowledged(MemberId memberId, AlertId alertId, Instant at) implements AlertEvent {}

  /** A clinician settled it. */
  record AlertClosed(MemberId memberId, AlertId alertId, Instant at, CloseReason reason)
      implements AlertEvent {}

  /** How an alert was settled. */
  enum CloseReason {
    MEMBER_CONTACTED,
    REFERRED_ONWARD,
    PLAN_CHANGED,
    NOT_A_CONCERN,
    DUPLICATE
  }
}
