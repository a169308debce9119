package health.longhold.starter.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Gives what filters refuse the same answers as what controllers refuse. */
final class ProblemFilter extends OncePerRequestFilter {
  private final HandlerExceptionResolver advice;

  ProblemFilter(HandlerExceptionResolver advice) {
    this.advice = advice;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException e) {
      if (!isAnswered(request, response, e)) {
        throw e;
      }
    } catch (ServletException e) {
      // a page that could not be written: the servlet hands its failure on in a wrapping
      if (!(e.getCause() instanceof RuntimeException cause)
          || !isAnswered(request, response, cause)) {
        throw e;
      }
    }
  }

  private boolean isAnswered(
      HttpServletRequest request, HttpServletResponse response, RuntimeException failure) {
    return !response.isCommitted()
        && advice.resolveException(request, response, null, failure) != null;
  }
}
