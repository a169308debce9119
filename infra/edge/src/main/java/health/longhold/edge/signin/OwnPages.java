package health.longhold.edge.signin;

import health.longhold.edge.refusals.Refusal;
import health.longhold.edge.refusals.RefusalTrail;
import health.longhold.edge.routing.EdgeProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Calls by cookie change something only for pages of ours (CSRF). A browser sends our cookie for
 * pages of others too, and says whose page it is: {@code Origin}, or {@code Sec-Fetch-Site}. Where
 * it says nothing, what only a page of ours can read must come along in a header.
 */
final class OwnPages extends OncePerRequestFilter implements AccessDeniedHandler {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  /** By a page of the same origin, or by the person alone. */
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final SignInProperties properties;
  private final String origin;
  private final SealedCookie<SignedIn> cookie;
  private final EdgeProblems problems;
  private final RefusalTrail trail;

  OwnPages(
      SignInProperties properties,
      SealedCookie<SignedIn> cookie,
      EdgeProblems problems,
      RefusalTrail trail) {
    this.properties = properties;
    this.origin = origin(properties.publicUrl());
    this.cookie = cookie;
    this.problems = problems;
    this.trail = trail;
  }

  // as browsers write it: a port only where it is not the usual one
  private static String origin(URI address) {
    int usual = address.getScheme().equals("https") ? HTTPS : HTTP;
    boolean told = address.getPort() >= 0 && address.getPort() != usual;
    String port = told ? ":" + address.getPort() : "";
    return (address.getScheme() + "://" + address.getHost() + port).toLowerCase(Locale.ROOT);
  }

  /** Where the browser keeps the proof, readable by our pages. */
  CookieCsrfTokenRepository proof() {
    CookieCsrfTokenRepository proof = CookieCsrfTokenRepository.withHttpOnlyFalse();
    proof.setCookieName(properties.cookieName("XSRF-TOKEN"));
    proof.setCookiePath("/");
    proof.setCookieCustomizer(sent -> sent.secure(properties.isSecure()).sameSite("Lax"));
    return proof;
  }

  boolean isByCookie(HttpServletRequest request) {
    return !READING.contains(request.getMethod()) && cookie.isOn(request);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !isByCookie(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isOurs(request)) {
      chain.doFilter(request, response);
    } else {
      refuse(request, response);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException unproven)
      throws IOException {
    refuse(request, response);
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    trail.tell(
        Refusal.UNPROVEN, request, cookie.read(request).map(SignedIn::accessToken).orElse(null));
    problems.unproven(request, response);
  }

  private boolean isOurs(HttpServletRequest request) {
    List<String> origins = all(request, HttpHeaders.ORIGIN);
    return origins.isEmpty()
        ? OURS.containsAll(all(request, "Sec-Fetch-Site"))
        : origins.stream().allMatch(origin::equals);
  }

  private static List<String> all(HttpServletRequest request, String header) {
    return Collections.list(request.getHeaders(header));
  }
}
