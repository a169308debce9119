package health.longhold.progress.alert.read.board;

import health.longhold.kernel.AlertId;
import health.longhold.kernel.CommandRejected;
import health.longhold.progress.Current;
import health.longhold.progress.Histories;
import health.longhold.progress.alert.domain.Alert;
import health.longhold.progress.alert.domain.AlertDecider;
import health.longhold.progress.alert.domain.AlertEvent;
import health.longhold.progress.alert.domain.AlertRejection;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.erasure.ErasedMembers;
import org.springframework.stereotype.Component;

/** Alerts of the current actor's programme, never behind a command just answered. */
@Component
public class CurrentAlerts {
  private final Histories histories;
  private final ErasedMembers erased;

  CurrentAlerts(Histories histories, ErasedMembers erased) {
    this.histories = histories;
    this.erased = erased;
  }

  /** Where an alert's events are kept. */
  public static String aggregateId(AlertId alertId) {
    return "alert-" + alertId;
  }

  /**
   * Makes sure that the alert is one of the current actor's programme.
   *
   * @throws CommandRejected {@code ALERT_UNKNOWN} otherwise, {@code MEMBER_ERASED} when it was
   *     about somebody erased
   */
  public void require(AlertId alertId) {
    Alert alert =
        histories
            .current(
                aggregateId(alertId), AlertEvent.class, new Alert.NotRaised(), AlertDecider::evolve)
            .map(Current::state)
            .orElseGet(Alert.NotRaised::new);
    if (!(alert instanceof Alert.Known known)) {
      throw new CommandRejected(AlertRejection.ALERT_UNKNOWN);
    }
    erased.refuse(CurrentActor.get().tenant(), known.raised().memberId());
  }
}
