package health.longhold.edge.signin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a browser keeps of a sign-in, sealed.
 *
 * @param accessToken passed on with every call
 * @param expiresAt when it must be renewed
 * @param refreshToken what renews it
 * @param idToken told to the provider at sign-out
 */
record SignedIn(
    String accessToken, Instant expiresAt, @Nullable String refreshToken, String idToken) {
  /** A token that ends while its request is under way would be refused. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  boolean isFresh(Instant now) {
    return now.plus(MARGIN).isBefore(expiresAt);
  }
}
