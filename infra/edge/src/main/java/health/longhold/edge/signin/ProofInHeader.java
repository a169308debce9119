package health.longhold.edge.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * Takes the proof from the header alone: a form of any page can send a parameter, but no header.
 */
final class ProofInHeader extends CsrfTokenRequestAttributeHandler {

  ProofInHeader() {
    // so that every answer brings the cookie, not just those that ask for the token
    setCsrfRequestAttributeName(null);
  }

  @Override
  public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    return request.getHeader(token.getHeaderName());
  }
}
