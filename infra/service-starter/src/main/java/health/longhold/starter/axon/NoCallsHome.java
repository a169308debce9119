package health.longhold.starter.axon;

import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/**
 * Axon would ask its maker for updates at every start; a service that holds health data does not.
 */
public final class NoCallsHome implements ApplicationListener<ApplicationStartingEvent> {
  static final String SWITCH = "axoniq.update-checker.disabled";

  @Override
  public void onApplicationEvent(ApplicationStartingEvent starting) {
    System.setProperty(SWITCH, "true");
  }
}
