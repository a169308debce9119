package health.longhold.starter.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * Requests so malformed that Tomcat refuses them before any filter: a problem too, in place of its
 * HTML page.
 */
public final class ProblemReportValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    if (status < HttpServletResponse.SC_BAD_REQUEST
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    ProblemCode code = ProblemCode.of(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    try {
      response
          .getReporter()
          .write(
              """
              {"type":"%s","title":"%s","status":%d,"detail":"%s.","code":"%s"}
              """
                  .formatted(Problem.typeOf(code.name()), code.title(), status, code.title(), code)
                  .strip());
      response.finishResponse();
    } catch (IOException e) {
      container.getLogger().debug("the caller went away", e);
    }
  }
}
