package health.longhold.progress.practice.read.kept;

import health.longhold.kernel.MetadataKeys;
import health.longhold.progress.progression.domain.ProgressionEvent.CheckInRecorded;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionAssessed;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionNoted;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/** Keeps what each session told, whether it was judged or only noted, and each morning. */
@Component
@ProcessingGroup("progress.read.practice")
class PracticeProjection {
  private final Practices practices;
  private final Mornings mornings;

  PracticeProjection(Practices practices, Mornings mornings) {
    this.practices = practices;
    this.mornings = mornings;
  }

  @EventHandler
  void on(SessionAssessed event, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
    practices.put(tenant, event.memberId(), event.facts());
  }

  @EventHandler
  void on(SessionNoted event, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
    practices.put(tenant, event.memberId(), event.facts());
  }

  @EventHandler
  void on(CheckInRecorded event, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
    mornings.put(tenant, event);
  }

  @ResetHandler
  void reset() {
    practices.clear();
    mornings.clear();
  }
}
