package health.longhold.architecture.broken.sharedgroup.session.livesession.read.summary;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

/** Broken on purpose: shares its group. */
@ProcessingGroup("session.read.summary")
public class SummaryProjection {
  @EventHandler
  void on(String event) {}

  @ResetHandler
  void reset() {}
}
