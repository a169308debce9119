package health.longhold.starter.command;

import health.longhold.kernel.Actor;
import health.longhold.kernel.ProgrammeId;
import java.util.Set;

/** A service acting on its own account, for one tenant at a time; it holds no role of a person. */
public final class ServiceActor {
  private ServiceActor() {}

  public static Actor of(String service, ProgrammeId tenant) {
    return new Actor(service + "-service", tenant, Set.of());
  }
}
