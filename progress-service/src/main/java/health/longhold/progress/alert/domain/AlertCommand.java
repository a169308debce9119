package health.longhold.progress.alert.domain;

import health.longhold.kernel.AlertId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.kernel.SessionId;
import health.longhold.progress.alert.domain.AlertEvent.CloseReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of an alert. */
public sealed interface AlertCommand {

  AlertId alertId();

  /** Asks somebody to look by {@code acknowledgeBy}; safe to repeat. */
  record RaiseAlert(
      MemberId memberId,
      AlertId alertId,
      ScreeningLevel level,
      String reason,
      @Nullable SessionId sessionId,
      Instant at,
      Instant acknowledgeBy)
      implements AlertCommand {}

  /** A clinician is looking. */
  record AcknowledgeAlert(AlertId alertId, Instant at) implements AlertCommand {}

  /** A clinician has settled it. */
  record CloseAlert(AlertId alertId, CloseReason reason, Instant at) implements AlertCommand {}

  /** The clock has run out; nothing happens when somebody looked meanwhile. */
  record CheckClock(AlertId alertId, Instant at) implements AlertCommand {}
}
