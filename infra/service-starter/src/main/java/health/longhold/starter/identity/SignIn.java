package health.longhold.starter.identity;

import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** What the current request was signed in with, for answers that last longer than it may. */
public final class SignIn {
  private SignIn() {}

  /** When the access token expires; empty for one that never does, or outside of a request. */
  public static Optional<Instant> endsAt() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken caller
        ? Optional.ofNullable(caller.getToken().getExpiresAt())
        : Optional.empty();
  }
}
