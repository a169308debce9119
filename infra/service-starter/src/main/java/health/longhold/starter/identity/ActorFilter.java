package health.longhold.starter.identity;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.actor.NoActor;
import health.longhold.starter.web.PublicPaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds the actor of every request for the API or a page; none passes without one, so that no
 * endpoint can forget to ask.
 */
final class ActorFilter extends OncePerRequestFilter {
  private final TokenActor actors;
  private final PublicPaths paths;

  ActorFilter(TokenActor actors, PublicPaths paths) {
    this.actors = actors;
    this.paths = paths;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !paths.include(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Actor actor = actor();
    CurrentActor.note(request, actor);
    try {
      CurrentActor.as(
          actor,
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

  private Actor actor() {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    if (!(caller instanceof JwtAuthenticationToken signedIn)) {
      throw new NoActor("The request carries no access token.");
    }
    // a good token of somebody who has no part in any programme
    return actors
        .of(signedIn.getToken())
        .orElseThrow(() -> new CommandRejected(SignInRefusal.FORBIDDEN));
  }
}
