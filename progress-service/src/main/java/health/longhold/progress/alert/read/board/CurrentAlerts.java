package health.longhold.progress.alert.read.board;

import health.longhold.kernel.AlertId;
import health.longhold.kernel.CommandRejected;
import health.longhold.progress.Histories;
import health.longhold.progress.alert.domain.Alert;
import health.longhold.progress.alert.domain.AlertDecider;
import health.longhold.progress.alert.domain.AlertEvent;
import health.longhold.progress.alert.domain.AlertRejection;
import org.springframework.stereotype.Component;

/** Alerts of the current actor's programme, never behind a command just answered. */
@Component
public class CurrentAlerts {
  private final Histories histories;

  CurrentAlerts(Histories histories) {
    this.histories = histories;
  }

  /** Where an alert's events are kept. */
  public static String aggregateId(AlertId alertId) {
    return "alert-" + alertId;
  }

  /**
   * Makes sure that the alert is one of the current actor's programme.
   *
   * @throws CommandRejected {@code ALERT_UNKNOWN} otherwise
   */
  public void require(AlertId alertId) {
    if (histories
        .current(
            aggregateId(alertId), AlertEvent.class, new Alert.NotRaised(), AlertDecider::evolve)
        .isEmpty()) {
      throw new CommandRejected(AlertRejection.ALERT_UNKNOWN);
    }
  }
}
