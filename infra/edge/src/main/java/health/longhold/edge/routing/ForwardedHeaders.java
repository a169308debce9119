package health.longhold.edge.routing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Drops what a caller claims of where the call came from, and whatever else only servers tell each
 * other: services believe what the edge tells them. The gateway then says it in words of its own,
 * with the address that {@link TrustedProxies} has found out.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class ForwardedHeaders extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Unclaimed(request), response);
  }

  private static final class Unclaimed extends HttpServletRequestWrapper {
    Unclaimed(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
      return isClaim(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return isClaim(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      return Collections.enumeration(
          Collections.list(super.getHeaderNames()).stream()
              .filter(name -> !isClaim(name))
              .toList());
    }

    private static boolean isClaim(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      return lower.startsWith("x-forwarded-")
          || lower.startsWith("x-longhold-")
          || lower.equals("x-real-ip")
          || lower.equals("forwarded");
    }
  }
}
