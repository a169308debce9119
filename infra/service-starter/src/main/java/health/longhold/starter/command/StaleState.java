package health.longhold.starter.command;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The caller's {@code If-Match} names an older state than the aggregate's (412 on HTTP). */
public final class StaleState extends ErrorResponseException {
  private static final long serialVersionUID = 1L;

  public StaleState(long expected) {
    super(
        HttpStatus.PRECONDITION_FAILED,
        ProblemDetail.forStatusAndDetail(
            HttpStatus.PRECONDITION_FAILED, "This is no longer at " + expected + "."),
        null);
  }
}
