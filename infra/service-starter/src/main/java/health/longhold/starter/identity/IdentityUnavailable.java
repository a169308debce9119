package health.longhold.starter.identity;

import health.longhold.starter.failure.PassingFailure;

/** The identity provider does not answer, or gives this service no token (503 on HTTP). */
public final class IdentityUnavailable extends RuntimeException implements PassingFailure {
  private static final long serialVersionUID = 1L;

  IdentityUnavailable(Throwable cause) {
    super("The identity provider does not answer as it should", cause);
  }
}
