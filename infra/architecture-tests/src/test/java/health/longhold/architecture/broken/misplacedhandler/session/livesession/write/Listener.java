package health.longhold.architecture.broken.misplacedhandler.session.livesession.write;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Broken on purpose: follows events in the write room. */
@ProcessingGroup("session.write.listener")
public class Listener {
  @EventHandler
  void on(String event) {}
}
