package health.longhold.progress.alert.write;

import health.longhold.kernel.Actor;
import health.longhold.kernel.AlertId;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.progress.Current;
import health.longhold.progress.alert.domain.Alert;
import health.longhold.progress.alert.domain.AlertCommand;
import health.longhold.progress.alert.domain.AlertCommand.AcknowledgeAlert;
import health.longhold.progress.alert.domain.AlertCommand.CloseAlert;
import health.longhold.progress.alert.domain.AlertEvent.CloseReason;
import health.longhold.progress.alert.domain.AlertRejection;
import health.longhold.progress.alert.read.board.AlertRow.State;
import health.longhold.progress.alert.read.board.CurrentAlerts;
import health.longhold.starter.access.Access;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.audit.AuditNote;
import health.longhold.starter.command.Commands;
import health.longhold.starter.erasure.ErasedMembers;
import health.longhold.starter.web.At;
import health.longhold.starter.web.ETags;
import health.longhold.starter.web.IfMatch;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A clinician looks at an alert, and settles it. */
@RestController
@RequestMapping("/api/alerts/{alertId}")
class AlertApi {
  private final Commands commands;
  private final CurrentAlerts alerts;
  private final Access access;
  private final ErasedMembers erased;
  private final At at;
  private final InstantSource clock;

  AlertApi(
      Commands commands,
      CurrentAlerts alerts,
      Access access,
      ErasedMembers erased,
      At at,
      InstantSource clock) {
    this.commands = commands;
    this.alerts = alerts;
    this.access = access;
    this.erased = erased;
    this.at = at;
    this.clock = clock;
  }

  /**
   * Acknowledges an alert: a clinician is looking, and its clock stops. May be repeated; the first
   * time counts. A closed alert is refused (409 ALERT_CLOSED).
   */
  @PostMapping("/acknowledge")
  @Permitted(Role.CLINICIAN)
  ResponseEntity<Standing> acknowledge(
      @PathVariable AlertId alertId,
      @RequestBody Acknowledgement body,
      Actor actor,
      IfMatch ifMatch) {
    requireInCare(actor, alertId);
    return send(alertId, new AcknowledgeAlert(alertId, checked(body.at())), ifMatch);
  }

  /**
   * Closes an acknowledged alert with a coded reason. One that nobody has acknowledged is refused
   * (409 ALERT_NOT_ACKNOWLEDGED). May be repeated; the first reason stands. A suspension is not
   * lifted by it.
   */
  @PostMapping("/close")
  @Permitted(Role.CLINICIAN)
  ResponseEntity<Standing> close(
      @PathVariable AlertId alertId, @RequestBody Closing body, Actor actor, IfMatch ifMatch) {
    AuditNote.why(body.reason());
    requireInCare(actor, alertId);
    return send(alertId, new CloseAlert(alertId, body.reason(), checked(body.at())), ifMatch);
  }

  private void requireInCare(Actor actor, AlertId alertId) {
    Optional<MemberId> whose = alerts.memberOf(actor.tenant(), alertId);
    access.require(actor, whose, AlertRejection.ALERT_UNKNOWN);
    erased.refuse(actor.tenant(), whose.orElseThrow());
  }

  private ResponseEntity<Standing> send(AlertId alertId, AlertCommand command, IfMatch ifMatch) {
    Current<Alert> alert = commands.send(command, ifMatch.sequence());
    return ResponseEntity.ok()
        .eTag(ETags.of(alert.sequence()))
        .body(new Standing(alertId, stateOf(alert.state())));
  }

  private Instant checked(@Nullable Instant given) {
    return given == null ? clock.instant() : at.check(given);
  }

  private static State stateOf(Alert alert) {
    return switch (alert) {
      case Alert.Waiting _ -> State.WAITING;
      case Alert.Acknowledged _ -> State.ACKNOWLEDGED;
      case Alert.Closed _ -> State.CLOSED;
      case Alert.NotRaised _ -> throw new CommandRejected(AlertRejection.ALERT_UNKNOWN);
    };
  }

  /** Now if left out. */
  record Acknowledgement(@Nullable Instant at) {}

  /** How the alert was settled; {@code at} is now if left out. */
  record Closing(CloseReason reason, @Nullable Instant at) {}

  /** How far the alert has come. */
  record Standing(AlertId alertId, State state) {}
}
