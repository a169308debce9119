package health.longhold.edge.signin;

import health.longhold.edge.routing.EdgeProblems;
import health.longhold.edge.routing.PagePaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a call or a page asked for with our cookie the access token sealed in it, renewed if need
 * be. Calls with a token of their own do not come here; the service judges both alike.
 */
final class TokenRelay extends OncePerRequestFilter {
  private final SealedCookie<SignedIn> cookie;
  private final Renewal renewal;
  private final EdgeProblems problems;
  private final InstantSource clock;

  TokenRelay(
      SealedCookie<SignedIn> cookie, Renewal renewal, EdgeProblems problems, InstantSource clock) {
    this.cookie = cookie;
    this.renewal = renewal;
    this.problems = problems;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !(path.startsWith("/api/") || PagePaths.include(path)) || !cookie.isOn(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<SignedIn> signedIn;
    try {
      signedIn = cookie.read(request).flatMap(kept -> current(kept, response));
    } catch (OAuth2AuthorizationException unanswered) {
      problems.unavailable(request, response, "The identity provider does not answer.");
      return;
    }
    if (signedIn.isEmpty()) {
      cookie.clear(response);
    }
    chain.doFilter(
        signedIn
            .<HttpServletRequest>map(it -> new WithToken(request, it.accessToken()))
            .orElse(request),
        response);
  }

  /** Empty when the provider has ended the sign-in. */
  private Optional<SignedIn> current(SignedIn kept, HttpServletResponse response) {
    String refreshToken = kept.refreshToken();
    if (kept.isFresh(clock.instant())) {
      return Optional.of(kept);
    }
    if (refreshToken == null) {
      return Optional.empty();
    }
    try {
      SignedIn renewed = renewal.renewed(kept, refreshToken);
      cookie.write(response, renewed);
      return Optional.of(renewed);
    } catch (OAuth2AuthorizationException refused) {
      if (refused.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private static final class WithToken extends HttpServletRequestWrapper {
    private final String authorization;

    WithToken(HttpServletRequest request, String token) {
      super(request);
      this.authorization = "Bearer " + token;
    }

    @Override
    public @Nullable String getHeader(String name) {
      return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name)
          ? authorization
          : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name)
          ? Collections.enumeration(List.of(authorization))
          : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      List<String> names = new ArrayList<>(Collections.list(super.getHeaderNames()));
      names.add(HttpHeaders.AUTHORIZATION);
      return Collections.enumeration(names);
    }
  }
}
