package health.longhold.progress.alert.read.board;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.export.MemberExportPart;
import health.longhold.starter.export.PastEvent;
import health.longhold.starter.export.StoredHistory;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every alert about the member, and what was done about it. */
@Component
@Order(6)
record AlertExport(AlertRows rows, StoredHistory stored) implements MemberExportPart {

  @Override
  public String name() {
    return "alerts";
  }

  @Override
  public Object about(MemberId memberId, ProgrammeId programme) {
    List<AlertRow> alerts = rows.of(programme, memberId);
    List<String> aggregates =
        alerts.stream().map(alert -> CurrentAlerts.aggregateId(alert.alertId())).toList();
    return new Alerts(alerts, stored.of(programme, aggregates));
  }

  private record Alerts(List<AlertRow> now, List<PastEvent> history) {}
}
