package health.longhold.architecture.broken.sharedgroup.session.livesession.read.history;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

/** Broken on purpose: copied its group from another class. */
@ProcessingGroup("session.read.summary")
public class HistoryProjection {
  @EventHandler
  void on(String event) {}

  @ResetHandler
  void reset() {}
}
