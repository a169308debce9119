package health.longhold.starter.web;

import org.springframework.http.HttpStatus;

/** Problems that are not a domain's refusal; the code names the problem type. */
enum ProblemCode {
  MALFORMED(HttpStatus.BAD_REQUEST, "The request could not be read"),
  INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "The request has values outside what is allowed"),
  NO_ACTOR(HttpStatus.UNAUTHORIZED, "Nobody is signed in"),
  FORBIDDEN(HttpStatus.FORBIDDEN, "Not yours to do"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "Nothing is here"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This method is not offered here"),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No representation asked for is offered"),
  CONFLICT(HttpStatus.CONFLICT, "This contradicts what has already happened"),
  GONE(HttpStatus.GONE, "This has been erased"),
  STALE(HttpStatus.PRECONDITION_FAILED, "The state has changed since you read it"),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request body is too large"),
  UNSUPPORTED_MEDIA_TYPE(
      HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This kind of content is not understood"),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Not available at this moment"),
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side");

  private final HttpStatus status;
  private final String title;

  ProblemCode(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  HttpStatus status() {
    return status;
  }

  String title() {
    return title;
  }

  /**
   * The code that stands for a status; the family's general code where there is none of its own.
   */
  static ProblemCode of(int status) {
    for (ProblemCode code : values()) {
      if (code.status.value() == status) {
        return code;
      }
    }
    return status < HttpStatus.INTERNAL_SERVER_ERROR.value() ? MALFORMED : INTERNAL;
  }
}
