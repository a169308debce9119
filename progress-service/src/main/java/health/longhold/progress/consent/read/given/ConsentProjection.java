package health.longhold.progress.consent.read.given;

import health.longhold.kernel.MetadataKeys;
import health.longhold.progress.consent.domain.ConsentEvent;
import health.longhold.progress.consent.domain.ConsentEvent.ConsentGranted;
import health.longhold.progress.consent.domain.ConsentEvent.ConsentWithdrawn;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/** Keeps one row for each consent. */
@Component
@ProcessingGroup("progress.read.consents")
class ConsentProjection {
  private final ConsentRows rows;

  ConsentProjection(ConsentRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(ConsentEvent event, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
    switch (event) {
      case ConsentGranted granted -> rows.granted(tenant, granted);
      case ConsentWithdrawn withdrawn -> rows.withdrawn(tenant, withdrawn);
    }
  }

  @ResetHandler
  void reset() {
    rows.clear();
  }
}
