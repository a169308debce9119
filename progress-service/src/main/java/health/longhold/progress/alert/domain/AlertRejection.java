package health.longhold.progress.alert.domain;

import health.longhold.kernel.Rejection;

/** Why something about an alert was refused. */
public enum AlertRejection implements Rejection {
  /** There is no such alert in the caller's programme. */
  ALERT_UNKNOWN(Kind.UNKNOWN),
  /** Nobody has acknowledged the alert, so it cannot be closed. */
  ALERT_NOT_ACKNOWLEDGED(Kind.CONFLICT),
  /** The alert is settled. */
  ALERT_CLOSED(Kind.CONFLICT);

  private final Kind kind;

  AlertRejection(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
