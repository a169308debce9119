package health.longhold.edge.signin;

import health.longhold.edge.refusals.Refusal;
import health.longhold.edge.refusals.RefusalTrail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * What happens when somebody comes back from the provider: their tokens go into the cookie, and
 * they to the page they came from. Tokens reach us just before the sign-in counts as done, so they
 * wait on the request.
 */
final class Arrivals
    implements AuthenticationSuccessHandler,
        AuthenticationFailureHandler,
        OAuth2AuthorizedClientRepository {
  private static final String TOKENS = Arrivals.class.getName();
  private static final String WAY_BACK = TOKENS + ".to";

  private final SealedCookie<SignedIn> cookie;
  private final SignInTrail trail;
  private final RefusalTrail refusals;

  Arrivals(SealedCookie<SignedIn> cookie, SignInTrail trail, RefusalTrail refusals) {
    this.cookie = cookie;
    this.trail = trail;
    this.refusals = refusals;
  }

  static void rememberWayBack(HttpServletRequest request, String path) {
    request.setAttribute(WAY_BACK, path);
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient client,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    request.setAttribute(TOKENS, client);
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
      throws IOException {
    OAuth2AuthorizedClient client =
        (OAuth2AuthorizedClient) Objects.requireNonNull(request.getAttribute(TOKENS));
    OidcUser person =
        (OidcUser) Objects.requireNonNull(((OAuth2AuthenticationToken) signedIn).getPrincipal());
    String token = client.getAccessToken().getTokenValue();
    SignInTrail.Outcome kept = trail.keep(token, request.getRemoteAddr());
    if (kept != SignInTrail.Outcome.KEPT) {
      response.sendRedirect("/?sign-in=" + kept.name().toLowerCase(Locale.ROOT));
      return;
    }
    OAuth2RefreshToken refresh = client.getRefreshToken();
    Instant expires = client.getAccessToken().getExpiresAt();
    cookie.write(
        response,
        new SignedIn(
            token,
            expires == null ? Instant.EPOCH : expires,
            refresh == null ? null : refresh.getTokenValue(),
            person.getIdToken().getTokenValue()));
    Object to = request.getAttribute(WAY_BACK);
    response.sendRedirect(to == null ? "/" : to.toString());
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    refusals.tell(Refusal.SIGN_IN, request, null);
    response.sendRedirect("/?sign-in=failed");
  }

  // calls find their tokens in the cookie (TokenRelay), never here

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // the interface's signature
  public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
      String registration, Authentication principal, HttpServletRequest request) {
    return null;
  }

  @Override
  public void removeAuthorizedClient(
      String registration,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    cookie.clear(response);
  }
}
