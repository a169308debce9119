package health.longhold.architecture.broken.replayedpolicy.session.livesession.policy;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Broken on purpose: sends its commands again on every replay. */
@ProcessingGroup("session.policy.when-lit-then-tell")
public class WhenLitThenTell {
  @EventHandler
  void on(String event) {}
}
