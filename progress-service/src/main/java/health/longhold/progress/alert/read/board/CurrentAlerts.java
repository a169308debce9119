package health.longhold.progress.alert.read.board;

import health.longhold.kernel.AlertId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.access.Owners;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom alerts are about, never behind a command just answered. */
@Component
public class CurrentAlerts {
  private final Owners owners;

  CurrentAlerts(Owners owners) {
    this.owners = owners;
  }

  /** Where an alert's events are kept. */
  public static String aggregateId(AlertId alertId) {
    return "alert-" + alertId;
  }

  /** Whom an alert of this programme is about. */
  public Optional<MemberId> memberOf(ProgrammeId programme, AlertId alertId) {
    return owners.of(programme, aggregateId(alertId));
  }
}
