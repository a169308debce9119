package health.longhold.platform.token;

import java.net.URI;

/** The provider gives no such token. */
public final class TokenRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TokenRefused(URI provider, int status) {
    super(
        "%s gives no token (%d): is the name an account, or ROLE:<subject>@<programme>, and the data folder the platform's?"
            .formatted(provider, status));
  }
}
