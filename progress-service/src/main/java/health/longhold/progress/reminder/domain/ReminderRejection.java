package health.longhold.progress.reminder.domain;

import health.longhold.kernel.Rejection;

/** Why reminders were not shown. */
public enum ReminderRejection implements Rejection {
  /** No calendar is at the address, or no longer. */
  CALENDAR_UNKNOWN(Kind.UNKNOWN);

  private final Kind kind;

  ReminderRejection(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
