package health.longhold.progress.alert.read.board;

import health.longhold.kernel.MetadataKeys;
import health.longhold.progress.alert.domain.AlertEvent;
import health.longhold.progress.alert.domain.AlertEvent.AlertAcknowledged;
import health.longhold.progress.alert.domain.AlertEvent.AlertBecameOverdue;
import health.longhold.progress.alert.domain.AlertEvent.AlertClosed;
import health.longhold.progress.alert.domain.AlertEvent.AlertRaised;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/** Keeps the board clinicians look at. */
@Component
@ProcessingGroup("progress.read.alert-board")
class AlertBoardProjection {
  private final AlertRows rows;

  AlertBoardProjection(AlertRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(AlertEvent event, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
    switch (event) {
      case AlertRaised raised -> rows.raised(tenant, raised);
      case AlertBecameOverdue overdue -> rows.overdue(tenant, overdue);
      case AlertAcknowledged acknowledged -> rows.acknowledged(tenant, acknowledged);
      case AlertClosed closed -> rows.closed(tenant, closed);
    }
  }

  @ResetHandler
  void reset() {
    rows.clear();
  }
}
