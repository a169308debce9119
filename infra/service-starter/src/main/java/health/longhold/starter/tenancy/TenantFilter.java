package health.longhold.starter.tenancy;

import health.longhold.starter.actor.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds every request to its actor's programme, those under {@code /api/} without exception. A
 * request that names nobody, or not yet, finds no row. Operators' endpoints look across programmes.
 */
final class TenantFilter extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getServletPath().startsWith("/actuator");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ScopedValue.CallableOp<Boolean, Exception> rest =
        () -> {
          chain.doFilter(request, response);
          return true;
        };
    try {
      // of pages, too, the filter before this one lets none pass without an actor
      if (request.getServletPath().startsWith("/api/") || CurrentActor.find().isPresent()) {
        RequestTenant.serve(CurrentActor.get().tenant(), rest);
      } else {
        RequestTenant.serveNobody(rest);
      }
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
