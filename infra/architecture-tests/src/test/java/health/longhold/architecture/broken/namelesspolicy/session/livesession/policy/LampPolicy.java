package health.longhold.architecture.broken.namelesspolicy.session.livesession.policy;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** Broken on purpose: a name that does not say what happens. */
@ProcessingGroup("session.policy.lamp")
@DisallowReplay
public class LampPolicy {
  @EventHandler
  void on(String event) {}
}
