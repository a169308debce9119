package health.longhold.starter.ratelimit;

import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.web.PublicPaths;
import health.longhold.starter.web.TooManyRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stops callers that are too fast before anything is looked up for them. */
final class RateLimitFilter extends OncePerRequestFilter {
  private final RateLimits limits;
  private final PublicPaths paths;

  RateLimitFilter(RateLimits limits, PublicPaths paths) {
    this.limits = limits;
    this.paths = paths;
  }

  // what services send each other is not limited, nor are operators
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !paths.include(request) && !paths.areUnsigned(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<TooManyRequests> refusal =
        paths.areUnsigned(request)
            ? limits.beyondOfNobody(request)
            : limits.beyond(CurrentActor.get());
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    chain.doFilter(request, response);
  }
}
