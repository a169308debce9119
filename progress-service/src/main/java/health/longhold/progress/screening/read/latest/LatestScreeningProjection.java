package health.longhold.progress.screening.read.latest;

import health.longhold.kernel.MetadataKeys;
import health.longhold.progress.screening.domain.ScreeningEvent;
import health.longhold.progress.screening.domain.ScreeningEvent.ScreeningRecorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/** Keeps each member's newest screening for those who plan. */
@Component
@ProcessingGroup("progress.read.latest-screening")
class LatestScreeningProjection {
  private final LatestScreenings rows;

  LatestScreeningProjection(LatestScreenings rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(ScreeningEvent event, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
    switch (event) {
      case ScreeningRecorded recorded -> {
        rows.keep(tenant, recorded);
        rows.own(tenant, recorded);
      }
    }
  }

  @ResetHandler
  void reset() {
    rows.clear();
  }
}
