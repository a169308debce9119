package health.longhold.session.livesession.read.summary;

import health.longhold.session.livesession.domain.SessionEvent.SessionCorrected;
import health.longhold.session.livesession.domain.SessionEvent.SessionEnded;
import health.longhold.session.livesession.domain.SessionEvent.SessionStarted;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/** Keeps one row for each session. */
@Component
@ProcessingGroup("session.read.session-summary")
class SessionSummaryProjection {
  private final SessionSummaries summaries;

  SessionSummaryProjection(SessionSummaries summaries) {
    this.summaries = summaries;
  }

  @EventHandler
  void on(SessionStarted event, @MetaDataValue("tenant") String tenant) {
    summaries.started(tenant, event);
  }

  @EventHandler
  void on(SessionEnded event, @MetaDataValue("tenant") String tenant) {
    summaries.settled(
        tenant, event.sessionId(), event.revision(), event.complete(), event.result());
  }

  @EventHandler
  void on(SessionCorrected event, @MetaDataValue("tenant") String tenant) {
    summaries.settled(
        tenant, event.sessionId(), event.revision(), event.complete(), event.result());
  }

  @ResetHandler
  void reset() {
    summaries.clear();
  }
}
