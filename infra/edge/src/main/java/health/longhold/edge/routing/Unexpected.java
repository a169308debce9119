package health.longhold.edge.routing;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The last resort: what nobody foresaw is a problem like any other, and says nothing of why. */
@RestController
final class Unexpected implements ErrorController {
  private final EdgeProblems problems;

  Unexpected(EdgeProblems problems) {
    this.problems = problems;
  }

  @RequestMapping("${spring.web.error.path:/error}")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    problems.answer(
        request,
        path instanceof String uri ? uri : request.getRequestURI(),
        response,
        code instanceof Integer status ? found(status) : found(HttpStatus.NOT_FOUND.value()));
  }

  private static ProblemDetail found(int status) {
    if (status == HttpStatus.NOT_FOUND.value()) {
      return Problems.of(
          HttpStatus.NOT_FOUND, "NOT_FOUND", "Nothing is here", "No service has this path.");
    }
    HttpStatus known = HttpStatus.resolve(status);
    return known != null && known.is4xxClientError()
        ? Problems.of(
            known, "MALFORMED", "The request could not be read", known.getReasonPhrase() + ".")
        : Problems.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "INTERNAL",
            "Something went wrong on our side",
            "The request may safely be repeated.");
  }
}
