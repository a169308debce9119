package health.longhold.progress.alert.read.board;

import health.longhold.kernel.AlertId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.kernel.SessionId;
import health.longhold.progress.alert.domain.AlertEvent.CloseReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One alert on the board; {@code overdue} when nobody looked in time, even if later somebody did.
 */
public record AlertRow(
    AlertId alertId,
    MemberId memberId,
    State state,
    boolean overdue,
    ScreeningLevel level,
    String reason,
    @Nullable SessionId sessionId,
    Instant raisedAt,
    Instant acknowledgeBy,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant closedAt,
    @Nullable CloseReason closeReason) {

  /** How far an alert has come. */
  public enum State {
    WAITING,
    ACKNOWLEDGED,
    CLOSED
  }
}
