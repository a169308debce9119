package health.longhold.progress.alert.read.board;

import health.longhold.kernel.AlertId;
import health.longhold.kernel.MemberId;
import health.longhold.progress.Current;
import health.longhold.progress.Histories;
import health.longhold.progress.alert.domain.Alert;
import health.longhold.progress.alert.domain.AlertDecider;
import health.longhold.progress.alert.domain.AlertEvent;
import java.util.Optional;
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

  /** Whom an alert of the current actor's programme is about. */
  public Optional<MemberId> memberOf(AlertId alertId) {
    return histories
        .current(
            aggregateId(alertId), AlertEvent.class, new Alert.NotRaised(), AlertDecider::evolve)
        .map(Current::state)
        .filter(Alert.Known.class::isInstance)
        .map(Alert.Known.class::cast)
        .map(alert -> alert.raised().memberId());
  }
}
