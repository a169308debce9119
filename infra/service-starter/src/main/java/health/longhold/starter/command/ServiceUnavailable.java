package health.longhold.starter.command;

import health.longhold.starter.failure.PassingFailure;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Another service did not answer (503 on HTTP). Whether it acted is unknown, so commands between
 * services are safe to repeat.
 */
public final class ServiceUnavailable extends ErrorResponseException implements PassingFailure {
  private static final long serialVersionUID = 1L;

  private final String service;

  public ServiceUnavailable(String service, Throwable cause) {
    super(
        HttpStatus.SERVICE_UNAVAILABLE,
        ProblemDetail.forStatusAndDetail(
            HttpStatus.SERVICE_UNAVAILABLE, "The " + service + " service does not answer."),
        cause);
    this.service = service;
  }

  /** The short name of the silent service: {@code catalog}, {@code session}, {@code progress}. */
  public String service() {
    return service;
  }
}
