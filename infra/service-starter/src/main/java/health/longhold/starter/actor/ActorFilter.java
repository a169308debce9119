package health.longhold.starter.actor;

import health.longhold.kernel.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds the actor of every request under {@code /api/}; none passes without one, so that no
 * endpoint can forget to ask. What names its actor in another way, under {@code /internal/}, is
 * taken over loopback only, too.
 */
final class ActorFilter extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !isPublic(request) && !request.getServletPath().startsWith("/internal/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
      throw new NoActor("An actor is believed over loopback only.");
    }
    if (!isPublic(request)) {
      chain.doFilter(request, response);
      return;
    }
    try {
      CurrentActor.as(
          actorOf(request),
          () -> {
            chain.doFilter(request, response);
            return true;
          });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  // the path as it is matched, decoded and cleaned: /%61pi/ is /api/, too
  private static boolean isPublic(HttpServletRequest request) {
    return request.getServletPath().startsWith("/api/");
  }

  private static Actor actorOf(HttpServletRequest request) {
    String header = request.getHeader(ActorHeader.NAME);
    if (header == null) {
      throw new NoActor("The request names nobody who asks.");
    }
    try {
      return ActorHeader.parse(header);
    } catch (IllegalArgumentException e) {
      throw new NoActor("The actor header cannot be read.", e);
    }
  }
}
