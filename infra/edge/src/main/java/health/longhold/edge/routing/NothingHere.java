package health.longhold.edge.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** A path nobody serves is a problem like any other. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NothingHere {

  @ExceptionHandler
  ProblemDetail unknown(NoResourceFoundException unknown, HttpServletRequest request) {
    ProblemDetail problem =
        Problems.of(
            HttpStatus.NOT_FOUND,
            "NOT_FOUND",
            "Nothing is here",
            "No service has this path; see /openapi for those there are.");
    problem.setInstance(URI.create(request.getRequestURI()));
    return problem;
  }
}
