package health.longhold.edge.routing;

import health.longhold.webkit.ErrorPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What filters of the edge refuse: a page for people, else a problem as services tell it. */
@Component
public final class EdgeProblems {
  private final JsonMapper json;
  private final ErrorPages pages;

  EdgeProblems(JsonMapper json, ErrorPages pages) {
    this.json = json;
    this.pages = pages;
  }

  /** Somebody who is signed in by cookie sent no proof that the request is theirs (CSRF). */
  public void unproven(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(
        request,
        response,
        Problems.of(
            HttpStatus.FORBIDDEN,
            "FORBIDDEN",
            "Not yours to do",
            "A request by cookie comes from a page of this address, with the value of the cookie"
                + " __Host-XSRF-TOKEN (XSRF-TOKEN without TLS) in the header X-XSRF-TOKEN."));
  }

  /** Somebody the edge needs does not answer: the same request may succeed in a moment. */
  public void unavailable(HttpServletRequest request, HttpServletResponse response, String detail)
      throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER_SECONDS);
    answer(
        request,
        response,
        Problems.of(
            HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", "Not available at this moment", detail));
  }

  void answer(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
      throws IOException {
    answer(request, request.getRequestURI(), response, problem);
  }

  void answer(
      HttpServletRequest request, String path, HttpServletResponse response, ProblemDetail problem)
      throws IOException {
    if (!path.startsWith("/api/") && ErrorPages.isForPeople(request)) {
      pages.write(request, response, problem);
      return;
    }
    problem.setInstance(instance(path));
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
  }

  // a path that was refused for its characters may be no URI either
  private static URI instance(String path) {
    try {
      return URI.create(path);
    } catch (IllegalArgumentException odd) {
      return URI.create("/");
    }
  }
}
