package health.longhold.progress.alert.policy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import health.longhold.kernel.MetadataKeys;
import health.longhold.kernel.ProgrammeId;
import health.longhold.progress.alert.domain.AlertEvent;
import health.longhold.progress.alert.domain.AlertEvent.AlertAcknowledged;
import health.longhold.progress.alert.domain.AlertEvent.AlertBecameOverdue;
import health.longhold.progress.alert.domain.AlertEvent.AlertClosed;
import health.longhold.progress.alert.domain.AlertEvent.AlertRaised;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/** Without this policy an alert nobody looks at would stay as silent as one just raised. */
@Component
@ProcessingGroup("progress.policy.alert-clock")
@DisallowReplay
class WhenAlertRaisedThenCheckClock {
  private final SchedulerClient scheduler;

  WhenAlertRaisedThenCheckClock(SchedulerClient scheduler) {
    this.scheduler = scheduler;
  }

  @EventHandler
  void on(AlertEvent event, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
    switch (event) {
      case AlertRaised raised ->
          scheduler.scheduleIfNotExists(
              AlertClock.TASK
                  .instance(raised.alertId().toString())
                  .data(new AlertClock.Due(new ProgrammeId(tenant), raised.alertId()))
                  .scheduledTo(raised.acknowledgeBy()));
      case AlertBecameOverdue _, AlertAcknowledged _, AlertClosed _ -> {}
    }
  }
}
