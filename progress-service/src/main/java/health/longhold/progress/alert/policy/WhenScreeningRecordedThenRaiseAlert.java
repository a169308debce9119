package health.longhold.progress.alert.policy;

import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.screening.domain.ScreeningEvent;
import health.longhold.progress.screening.domain.ScreeningEvent.ScreeningRecorded;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/**
 * Without this policy answers that need a human would wait until somebody happened to read them. A
 * screening of the past is told of too: it suspends as any other, and only a human lifts that.
 */
@Component
@ProcessingGroup("progress.policy.screening-alerts")
@DisallowReplay
class WhenScreeningRecordedThenRaiseAlert {
  private final AlertRaising alerts;

  WhenScreeningRecordedThenRaiseAlert(AlertRaising alerts) {
    this.alerts = alerts;
  }

  @EventHandler
  void on(ScreeningEvent event, @Timestamp Instant at) {
    switch (event) {
      case ScreeningRecorded screening -> {
        if (screening.level().compareTo(ScreeningLevel.REFER) >= 0) {
          alerts.raise(
              screening.memberId(),
              screening.level(),
              screening.flags().getFirst(),
              null,
              "screening-" + screening.screeningId(),
              screening.answeredAt(),
              at);
        }
      }
    }
  }
}
