package health.longhold.architecture.broken.eternalprojection.session.livesession.read.summary;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Broken on purpose: cannot be rebuilt. */
@ProcessingGroup("session.read.summary")
public class SummaryProjection {
  @EventHandler
  void on(String event) {}
}
