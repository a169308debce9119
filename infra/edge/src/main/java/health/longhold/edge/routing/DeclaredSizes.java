package health.longhold.edge.routing;

import health.longhold.edge.refusals.Refusal;
import health.longhold.edge.refusals.RefusalTrail;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what says itself that it is too large, before any of it is sent on. A service would
 * refuse it too and close the connection, which from here looks like a service that went away.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
final class DeclaredSizes extends OncePerRequestFilter {
  private final EdgeProblems problems;
  private final RefusalTrail trail;
  private final DataSize body;
  private final DataSize importBody;

  DeclaredSizes(
      EdgeProblems problems,
      RefusalTrail trail,
      @Value("${longhold.limits.body}") DataSize body,
      @Value("${longhold.limits.import-body}") DataSize importBody) {
    this.problems = problems;
    this.trail = trail;
    this.body = body;
    this.importBody = importBody;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    DataSize most = request.getRequestURI().startsWith("/api/imports/") ? importBody : body;
    if (request.getContentLengthLong() <= most.toBytes()) {
      chain.doFilter(request, response);
      return;
    }
    trail.tell(Refusal.TOO_LARGE, request);
    problems.answer(
        request,
        response,
        Problems.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "TOO_LARGE",
            "The request body is too large",
            "At most %d KB are taken.".formatted(most.toKilobytes())));
  }
}
