package health.longhold.progress.alert.domain;

import static health.longhold.progress.alert.domain.AlertRejection.ALERT_CLOSED;
import static health.longhold.progress.alert.domain.AlertRejection.ALERT_NOT_ACKNOWLEDGED;
import static health.longhold.progress.alert.domain.AlertRejection.ALERT_UNKNOWN;

import health.longhold.kernel.AlertId;
import health.longhold.kernel.DeciderSpec;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.alert.domain.AlertCommand.AcknowledgeAlert;
import health.longhold.progress.alert.domain.AlertCommand.CheckClock;
import health.longhold.progress.alert.domain.AlertCommand.CloseAlert;
import health.longhold.progress.alert.domain.AlertCommand.RaiseAlert;
import health.longhold.progress.alert.domain.AlertEvent.AlertAcknowledged;
import health.longhold.progress.alert.domain.AlertEvent.AlertBecameOverdue;
import health.longhold.progress.alert.domain.AlertEvent.AlertClosed;
import health.longhold.progress.alert.domain.AlertEvent.AlertRaised;
import health.longhold.progress.alert.domain.AlertEvent.CloseReason;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlertDeciderTest {
  private static final MemberId ANNA = MemberId.of("0197c000-0000-7000-8000-00000000000a");
  private static final AlertId ALERT = AlertId.of("0197c000-0000-7000-8000-0000000000a1");
  private static final Instant NOON = Instant.parse("2026-08-31T12:00:00Z");
  private static final Instant DUE = Instant.parse("2026-08-31T12:15:00Z");

  private final DeciderSpec<Alert, AlertCommand, AlertEvent> spec =
      DeciderSpec.of(new Alert.NotRaised(), AlertDecider::decide, AlertDecider::evolve);
  private final RaiseAlert raise =
      new RaiseAlert(ANNA, ALERT, ScreeningLevel.EMERGENCY, "chest-pain", null, NOON, DUE);
  private final AlertEvent raised =
      new AlertRaised(ANNA, ALERT, ScreeningLevel.EMERGENCY, "chest-pain", null, NOON, DUE);
  private final AlertEvent acknowledged = new AlertAcknowledged(ANNA, ALERT, NOON);
  private final AlertEvent closed =
      new AlertClosed(ANNA, ALERT, NOON, CloseReason.MEMBER_CONTACTED);
  private final AcknowledgeAlert acknowledge = new AcknowledgeAlert(ALERT, NOON);
  private final CloseAlert close = new CloseAlert(ALERT, CloseReason.MEMBER_CONTACTED, NOON);

  @Test
  void is_raised_once() {
    spec.when(raise).then(raised);
    spec.given(raised).when(raise).thenNothing();
    spec.given(raised, acknowledged, closed).when(raise).thenNothing();
  }

  @Test
  void is_acknowledged_and_then_closed() {
    spec.given(raised).when(acknowledge).then(acknowledged);
    spec.given(raised, acknowledged).when(close).then(closed);
  }

  @Test
  void repeats_change_nothing() {
    spec.given(raised, acknowledged).when(acknowledge).thenNothing();
    spec.given(raised, acknowledged, closed).when(close).thenNothing();
  }

  @Test
  void is_never_closed_unseen() {
    spec.given(raised).when(close).rejected(ALERT_NOT_ACKNOWLEDGED);
  }

  @Test
  void a_closed_alert_is_not_acknowledged_again() {
    spec.given(raised, acknowledged, closed).when(acknowledge).rejected(ALERT_CLOSED);
  }

  @Test
  void becomes_overdue_when_the_clock_runs_out_unseen() {
    spec.given(raised)
        .when(new CheckClock(ALERT, DUE))
        .then(new AlertBecameOverdue(ANNA, ALERT, DUE));
  }

  @Test
  void becomes_overdue_once_and_can_still_be_acknowledged() {
    AlertEvent overdue = new AlertBecameOverdue(ANNA, ALERT, DUE);
    spec.given(raised, overdue).when(new CheckClock(ALERT, DUE)).thenNothing();
    spec.given(raised, overdue).when(acknowledge).then(acknowledged);
  }

  @Test
  void a_clock_that_has_time_left_or_was_answered_is_silent() {
    spec.given(raised).when(new CheckClock(ALERT, DUE.minusSeconds(1))).thenNothing();
    spec.given(raised, acknowledged).when(new CheckClock(ALERT, DUE)).thenNothing();
    spec.given(raised, acknowledged, closed).when(new CheckClock(ALERT, DUE)).thenNothing();
  }

  @ParameterizedTest
  @MethodSource("commandsOnAnAlert")
  void an_alert_never_raised_is_unknown(AlertCommand command) {
    spec.when(command).rejected(ALERT_UNKNOWN);
  }

  static AlertCommand[] commandsOnAnAlert() {
    return new AlertCommand[] {
      new AcknowledgeAlert(ALERT, NOON),
      new CloseAlert(ALERT, CloseReason.DUPLICATE, NOON),
      new CheckClock(ALERT, NOON)
    };
  }
}
