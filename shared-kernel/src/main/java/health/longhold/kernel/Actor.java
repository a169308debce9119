package health.longhold.kernel;

import java.util.Set;

/**
 * Who asks: the subject of the sign-in, the programme it acts for, and its roles there. A member's
 * subject is the member id.
 */
public record Actor(String subject, ProgrammeId tenant, Set<Role> roles) {
  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
