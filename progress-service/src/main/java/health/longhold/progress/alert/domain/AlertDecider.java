package health.longhold.progress.alert.domain;

import static health.longhold.progress.alert.domain.AlertRejection.ALERT_CLOSED;
import static health.longhold.progress.alert.domain.AlertRejection.ALERT_NOT_ACKNOWLEDGED;
import static health.longhold.progress.alert.domain.AlertRejection.ALERT_UNKNOWN;

import health.longhold.kernel.CommandRejected;
import health.longhold.progress.alert.domain.Alert.Acknowledged;
import health.longhold.progress.alert.domain.Alert.Closed;
import health.longhold.progress.alert.domain.Alert.Known;
import health.longhold.progress.alert.domain.Alert.NotRaised;
import health.longhold.progress.alert.domain.Alert.Waiting;
import health.longhold.progress.alert.domain.AlertCommand.AcknowledgeAlert;
import health.longhold.progress.alert.domain.AlertCommand.CheckClock;
import health.longhold.progress.alert.domain.AlertCommand.CloseAlert;
import health.longhold.progress.alert.domain.AlertCommand.RaiseAlert;
import health.longhold.progress.alert.domain.AlertEvent.AlertAcknowledged;
import health.longhold.progress.alert.domain.AlertEvent.AlertBecameOverdue;
import health.longhold.progress.alert.domain.AlertEvent.AlertClosed;
import health.longhold.progress.alert.domain.AlertEvent.AlertRaised;
import java.util.List;

/** Raised once, acknowledged, closed; late when the clock runs out first. */
public final class AlertDecider {

  private AlertDecider() {}

  public static List<AlertEvent> decide(Alert alert, AlertCommand command) {
    return switch (command) {
      case RaiseAlert raise -> raise(alert, raise);
      case AcknowledgeAlert acknowledge -> acknowledge(known(alert), acknowledge);
      case CloseAlert close -> close(known(alert), close);
      case CheckClock check -> checkClock(known(alert), check);
    };
  }

  public static Alert evolve(Alert alert, AlertEvent event) {
    return switch (event) {
      case AlertRaised raised -> new Waiting(raised, false);
      case AlertBecameOverdue _ ->
          alert instanceof Waiting waiting ? new Waiting(waiting.raised(), true) : alert;
      case AlertAcknowledged _ ->
          alert instanceof Known known ? new Acknowledged(known.raised()) : alert;
      case AlertClosed _ -> alert instanceof Known known ? new Closed(known.raised()) : alert;
    };
  }

  private static Known known(Alert alert) {
    return switch (alert) {
      case Known known -> known;
      case NotRaised _ -> throw new CommandRejected(ALERT_UNKNOWN);
    };
  }

  private static List<AlertEvent> raise(Alert alert, RaiseAlert command) {
    return switch (alert) {
      case NotRaised _ ->
          List.of(
              new AlertRaised(
                  command.memberId(),
                  command.alertId(),
                  command.level(),
                  command.reason(),
                  command.sessionId(),
                  command.at(),
                  command.acknowledgeBy()));
      case Known _ -> List.of();
    };
  }

  private static List<AlertEvent> acknowledge(Known alert, AcknowledgeAlert command) {
    return switch (alert) {
      case Waiting waiting ->
          List.of(
              new AlertAcknowledged(waiting.raised().memberId(), command.alertId(), command.at()));
      case Acknowledged _ -> List.of();
      case Closed _ -> throw new CommandRejected(ALERT_CLOSED);
    };
  }

  private static List<AlertEvent> close(Known alert, CloseAlert command) {
    return switch (alert) {
      // closing unseen would let an alert vanish without anybody having looked
      case Waiting _ -> throw new CommandRejected(ALERT_NOT_ACKNOWLEDGED);
      case Acknowledged acknowledged ->
          List.of(
              new AlertClosed(
                  acknowledged.raised().memberId(),
                  command.alertId(),
                  command.at(),
                  command.reason()));
      case Closed _ -> List.of();
    };
  }

  private static List<AlertEvent> checkClock(Known alert, CheckClock command) {
    return switch (alert) {
      case Waiting(AlertRaised raised, boolean overdue)
          when !overdue && !command.at().isBefore(raised.acknowledgeBy()) ->
          List.of(new AlertBecameOverdue(raised.memberId(), command.alertId(), command.at()));
      case Waiting _, Acknowledged _, Closed _ -> List.of();
    };
  }
}
