package health.longhold.edge.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.longhold.edge.routing.PagePaths;
import health.longhold.webkit.ErrorPages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends whoever opens a page without being signed in to sign in, and back to that page. Stands
 * behind {@link TokenRelay}: who has no token now is nobody.
 */
final class SignInFirst extends OncePerRequestFilter {
  private static final String SIGN_IN = "/sign-in/" + SignInClient.REGISTRATION + "?to=";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null
        || !PagePaths.include(request.getRequestURI());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (ErrorPages.isForPeople(request)) {
      response.sendRedirect(SIGN_IN + URLEncoder.encode(asked(request), UTF_8));
      return;
    }
    if (request.getHeader("HX-Request") != null) {
      // a part of a page that has outlived its sign-in: the whole page knows the way
      response.setHeader("HX-Refresh", "true");
    }
    chain.doFilter(request, response);
  }

  private static String asked(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }
}
