package health.longhold.architecture.broken.misnamedgroup.session.livesession.read.summary;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

/** Broken on purpose: a group that does not say whose it is. */
@ProcessingGroup("summary")
public class SummaryProjection {
  @EventHandler
  void on(String event) {}

  @ResetHandler
  void reset() {}
}
