package health.longhold.edge.signin;

import health.longhold.edge.BackendClient;
import health.longhold.edge.BackendClient.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Has a sign-in kept in the audit trail before it counts. The service that keeps it knows, too, who
 * has no part in any programme, or none any more.
 */
final class SignInTrail {
  private static final String PATH = "/api/me/sign-ins";
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long SMALL = 64 * 1024;

  private final BackendClient client;
  private final URI trail;

  SignInTrail(BackendClient client, URI progress) {
    this.client = client;
    this.trail = progress.resolve(PATH);
  }

  /** What becomes of a sign-in. */
  enum Outcome {
    KEPT,
    /** A good token of somebody who has no part in a programme. */
    REFUSED,
    UNAVAILABLE
  }

  Outcome keep(String accessToken, String clientAddress) {
    return client
        .post(
            trail,
            Map.of(
                HttpHeaders.AUTHORIZATION,
                "Bearer " + accessToken,
                "X-Forwarded-For",
                clientAddress),
            PATIENCE,
            SMALL)
        .map(Answer::status)
        .map(HttpStatus::valueOf)
        .map(SignInTrail::outcome)
        .orElse(Outcome.UNAVAILABLE);
  }

  private static Outcome outcome(HttpStatus status) {
    if (status.is2xxSuccessful()) {
      return Outcome.KEPT;
    }
    return status.is4xxClientError() && status != HttpStatus.TOO_MANY_REQUESTS
        ? Outcome.REFUSED
        : Outcome.UNAVAILABLE;
  }
}
