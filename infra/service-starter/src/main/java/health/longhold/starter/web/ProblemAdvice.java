package health.longhold.starter.web;

import health.longhold.kernel.CommandRejected;
import health.longhold.starter.actor.NoActor;
import health.longhold.starter.failure.PassingFailures;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Everything that goes wrong, as a problem: the reason for the caller, nothing of our insides. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class ProblemAdvice extends ResponseEntityExceptionHandler {
  /** Class of the SQL states for values out of range or of characters that do not exist. */
  private static final String DATA_EXCEPTION = "22";

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Object> refused(CommandRejected rejected, HttpServletRequest request) {
    return Problem.of(rejected).answer(request.getRequestURI());
  }

  @ExceptionHandler
  ResponseEntity<Object> invalid(InvalidRequest invalid, HttpServletRequest request) {
    return Problem.of(ProblemCode.INVALID, String.valueOf(invalid.getMessage()))
        .errors(invalid.errors())
        .answer(request.getRequestURI());
  }

  @ExceptionHandler
  ResponseEntity<Object> nobody(NoActor nobody, HttpServletRequest request) {
    return Problem.of(ProblemCode.NO_ACTOR, String.valueOf(nobody.getMessage()))
        .answer(request.getRequestURI());
  }

  @ExceptionHandler
  ResponseEntity<Object> tooLarge(BodyTooLarge large, HttpServletRequest request) {
    return Problem.of(ProblemCode.TOO_LARGE, String.valueOf(large.getMessage()))
        .answer(request.getRequestURI());
  }

  @ExceptionHandler
  ResponseEntity<Object> tooMany(TooManyRequests fast, HttpServletRequest request) {
    return Problem.of(ProblemCode.TOO_MANY_REQUESTS, String.valueOf(fast.getMessage()))
        .header(HttpHeaders.RETRY_AFTER, fast.retryAfter())
        .answer(request.getRequestURI());
  }

  /** The database is away, or others kept winning the race for the same aggregate. */
  private static ResponseEntity<Object> notNow(Exception soon, HttpServletRequest request) {
    log.warn("Answered 503: {}", soon.getClass().getSimpleName());
    return Problem.of(ProblemCode.UNAVAILABLE, "Nothing was lost; repeat the request.")
        .answer(request.getRequestURI());
  }

  /** A value that passed every check of ours but has no place in a column of its type. */
  @ExceptionHandler
  ResponseEntity<Object> notStorable(
      DataIntegrityViolationException violation, HttpServletRequest request) {
    if (violation.getMostSpecificCause() instanceof SQLException cause
        && String.valueOf(cause.getSQLState()).startsWith(DATA_EXCEPTION)) {
      return Problem.of(ProblemCode.INVALID, "The request holds a value that cannot be kept.")
          .answer(request.getRequestURI());
    }
    return unexpected(violation, request);
  }

  @ExceptionHandler
  ResponseEntity<Object> unexpected(Exception unexpected, HttpServletRequest request) {
    if (PassingFailures.passes(unexpected)) {
      return notNow(unexpected, request);
    }
    log.error("Answered 500", unexpected);
    return Problem.of(ProblemCode.INTERNAL, "It has been noted under this trace id.")
        .answer(request.getRequestURI());
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    // the parser may wrap what the body's stream has thrown
    if (NestedExceptionUtils.getRootCause(unreadable) instanceof BodyTooLarge large) {
      return tooLarge(large, ((ServletWebRequest) request).getRequest());
    }
    Problem problem =
        unreadable.getCause() instanceof JacksonException fault
            ? JsonFaults.explain(fault)
            : Problem.of(ProblemCode.MALFORMED, "The request needs a body that can be read.");
    return problem.answer(pathOf(request));
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return invalid(ConstraintFaults.of(invalid.getBindingResult()), request);
  }

  @Override
  protected ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return invalid(ConstraintFaults.of(invalid), request);
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException mismatch,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String name =
        mismatch instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "";
    Throwable root = mismatch.getMostSpecificCause();
    FieldError error =
        String.valueOf(root.getMessage()).startsWith("expected ")
            ? JsonFaults.refused(name, root)
            : new FieldError(name, "has a wrong type or form", null);
    return malformed(error, request);
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException missing,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return malformed(new FieldError(missing.getParameterName(), "is required", null), request);
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception exception,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemCode code = ProblemCode.of(status.value());
    if (code == ProblemCode.INTERNAL) {
      log.error("Answered {}", status, exception);
    }
    String detail =
        code != ProblemCode.INTERNAL && body instanceof ProblemDetail problem
            ? problem.getDetail()
            : null;
    return Problem.of(code, detail == null ? code.title() + "." : detail)
        .header(HttpHeaders.ALLOW, headers.getFirst(HttpHeaders.ALLOW))
        .header(HttpHeaders.ACCEPT, headers.getFirst(HttpHeaders.ACCEPT))
        .answer(pathOf(request));
  }

  private static ResponseEntity<Object> invalid(List<FieldError> errors, WebRequest request) {
    return Problem.of(ProblemCode.INVALID, ProblemCode.INVALID.title() + ".")
        .errors(errors)
        .answer(pathOf(request));
  }

  private static ResponseEntity<Object> malformed(FieldError error, WebRequest request) {
    return Problem.of(
            ProblemCode.MALFORMED, "The parameter %s %s.".formatted(error.field(), error.reason()))
        .errors(List.of(error))
        .answer(pathOf(request));
  }

  private static String pathOf(WebRequest request) {
    return ((ServletWebRequest) request).getRequest().getRequestURI();
  }
}
