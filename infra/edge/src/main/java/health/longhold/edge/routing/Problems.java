package health.longhold.edge.routing;

import health.longhold.webkit.ErrorPages;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What the edge itself has to refuse, in the form the services use (RFC 9457). */
public final class Problems {
  static final String RETRY_AFTER_SECONDS = "2";

  private Problems() {}

  /** The service behind the route does not answer; whether it acted is unknown. */
  public static ServerResponse unavailable(String service, ServerRequest request) {
    return busy(
        "The %s service does not answer; the request may safely be repeated.".formatted(service),
        request);
  }

  /** The same for somebody who looks at a page. */
  static ServerResponse page(ErrorPages pages) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.SERVICE_UNAVAILABLE);
    return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build(
            (request, response) -> {
              pages.write(request, response, problem);
              return null;
            });
  }

  /** Not now; the detail says why. */
  public static ServerResponse busy(String detail, ServerRequest request) {
    ProblemDetail problem =
        of(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", "Not available at this moment", detail);
    problem.setInstance(URI.create(request.servletRequest().getRequestURI()));
    return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  static ProblemDetail of(HttpStatus status, String code, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
    problem.setTitle(title);
    problem.setProperty("code", code);
    return problem;
  }
}
