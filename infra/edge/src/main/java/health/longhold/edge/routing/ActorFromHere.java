package health.longhold.edge.routing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hides the actor header of callers on other machines. Services believe it over loopback, and to
 * them every call through the edge comes over loopback.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class ActorFromHere extends OncePerRequestFilter {
  static final String HEADER = "X-Longhold-Actor";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean here = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    chain.doFilter(here ? request : new WithoutActor(request), response);
  }

  private static final class WithoutActor extends HttpServletRequestWrapper {
    WithoutActor(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
      return HEADER.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return HEADER.equalsIgnoreCase(name)
          ? Collections.emptyEnumeration()
          : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      List<String> names =
          Collections.list(super.getHeaderNames()).stream()
              .filter(name -> !HEADER.equalsIgnoreCase(name))
              .toList();
      return Collections.enumeration(names);
    }
  }
}
