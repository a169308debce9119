package health.longhold.starter.web;

import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.Rejection.Kind;
import health.longhold.starter.correlation.Correlation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * An answer in RFC 9457 form. {@code type} is {@code /problems/<code>}; details and field errors
 * stand beside the standard members.
 */
final class Problem {
  private static final String RETRY_AFTER_SECONDS = "1";

  private final ProblemDetail body;
  private final HttpHeaders headers = new HttpHeaders();
  private List<FieldError> fieldErrors = List.of();

  private Problem(HttpStatus status, String code, String title, String detail) {
    body = ProblemDetail.forStatusAndDetail(status, detail);
    body.setType(URI.create(typeOf(code)));
    body.setTitle(title);
    body.setProperty("code", code);
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS) {
      headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
  }

  static Problem of(ProblemCode code, String detail) {
    return new Problem(code.status(), code.name(), code.title(), detail);
  }

  static Problem of(CommandRejected rejected) {
    ProblemCode family = family(rejected.rejection().kind());
    String code = rejected.rejection().name();
    String words = FieldError.wordsOf(code);
    Problem problem =
        new Problem(
            family.status(),
            code,
            family.title(),
            Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".");
    Map<String, Object> facts = rejected.details();
    return facts.isEmpty()
        ? problem
        : problem.with("details", facts).errors(FieldError.named(facts, code).stream().toList());
  }

  static String typeOf(String code) {
    return "/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static ProblemCode family(Kind kind) {
    return switch (kind) {
      case UNKNOWN -> ProblemCode.NOT_FOUND;
      case CONFLICT -> ProblemCode.CONFLICT;
      case INVALID -> ProblemCode.INVALID;
      case FORBIDDEN -> ProblemCode.FORBIDDEN;
      case GONE -> ProblemCode.GONE;
      case STALE -> ProblemCode.STALE;
      case NOT_YET -> ProblemCode.UNAVAILABLE;
    };
  }

  List<FieldError> errors() {
    return fieldErrors;
  }

  Problem errors(List<FieldError> errors) {
    fieldErrors = List.copyOf(errors);
    return errors.isEmpty() ? this : with("errors", errors);
  }

  Problem header(String name, @Nullable String value) {
    if (value != null) {
      headers.set(name, value);
    }
    return this;
  }

  private Problem with(String property, Object value) {
    body.setProperty(property, value);
    return this;
  }

  int status() {
    return body.getStatus();
  }

  /** The finished answer to a request for this path. */
  ResponseEntity<Object> answer(String path) {
    body.setInstance(instance(path));
    body.setProperty("traceId", Correlation.traceId());
    return new ResponseEntity<>(body, headers, body.getStatus());
  }

  // a path the server refused for its characters is no URI either
  private static @Nullable URI instance(String path) {
    try {
      return new URI(path);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
