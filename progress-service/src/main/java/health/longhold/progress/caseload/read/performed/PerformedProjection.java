package health.longhold.progress.caseload.read.performed;

import health.longhold.kernel.MetadataKeys;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionAssessed;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionNoted;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/** Keeps what was performed, judged or only noted. */
@Component
@ProcessingGroup("progress.read.performed-exercises")
class PerformedProjection {
  private final PerformedExercises rows;

  PerformedProjection(PerformedExercises rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(SessionAssessed event, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
    rows.put(tenant, event.memberId(), event.facts());
  }

  @EventHandler
  void on(SessionNoted event, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
    rows.put(tenant, event.memberId(), event.facts());
  }

  @ResetHandler
  void reset() {
    rows.clear();
  }
}
