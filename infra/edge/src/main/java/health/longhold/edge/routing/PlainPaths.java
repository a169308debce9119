package health.longhold.edge.routing;

import health.longhold.edge.refusals.Refusal;
import health.longhold.edge.refusals.RefusalTrail;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only paths through that mean the same to the edge and to the service behind it. A path is
 * matched here and resolved there: {@code /api/alerts/../../internal/commands} would pass the first
 * and reach the second.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class PlainPaths extends OncePerRequestFilter {
  private static final Pattern AMBIGUOUS =
      Pattern.compile(
          "(^|/)(\\.|%2e){1,2}(/|;|$)|//|;|\\\\|%(2f|5c|3b|25|00)", Pattern.CASE_INSENSITIVE);

  private final EdgeProblems problems;
  private final RefusalTrail trail;

  PlainPaths(EdgeProblems problems, RefusalTrail trail) {
    this.problems = problems;
    this.trail = trail;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!AMBIGUOUS.matcher(request.getRequestURI()).find()) {
      chain.doFilter(request, response);
      return;
    }
    trail.tell(Refusal.MALFORMED, request);
    problems.answer(
        request,
        response,
        Problems.of(
            HttpStatus.BAD_REQUEST,
            "MALFORMED",
            "The request could not be read",
            "The path holds dots, slashes or semicolons that can be read in two ways."));
  }
}
