package health.longhold.progress.imports.read.assessed;

import health.longhold.kernel.MetadataKeys;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionAssessed;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionNoted;
import health.longhold.progress.progression.domain.SessionFacts;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/** Remembers which sessions have been assessed, so that an import knows when to go on. */
@Component
@ProcessingGroup("progress.read.assessed-session")
class AssessedSessionProjection {
  private final AssessedSessions rows;

  AssessedSessionProjection(AssessedSessions rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(
      SessionAssessed event,
      @MetaDataValue(MetadataKeys.TENANT) String tenant,
      @SequenceNumber long sequence) {
    SessionFacts facts = event.facts();
    rows.keep(tenant, event.memberId(), facts.sessionId(), facts.startedAt(), false, sequence);
  }

  @EventHandler
  void on(
      SessionNoted event,
      @MetaDataValue(MetadataKeys.TENANT) String tenant,
      @SequenceNumber long sequence) {
    SessionFacts facts = event.facts();
    rows.keep(tenant, event.memberId(), facts.sessionId(), facts.startedAt(), true, sequence);
  }

  @ResetHandler
  void reset() {
    rows.clear();
  }
}
