package health.longhold.webkit;

import health.longhold.kernel.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** Who looks at a page, as far as its layout must know. */
@FunctionalInterface
public interface Visitors {

  /** The roles of whoever is signed in; empty for nobody, or where nobody can tell. */
  Optional<Set<Role>> rolesOf(HttpServletRequest request);
}
