package health.longhold.starter.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A well-formed request with values outside what is allowed (422, fields named). */
public final class InvalidRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  /**
   * One refused field.
   *
   * @param field its path in the body or the parameter's name
   * @param reason why, in words fit for a person
   * @param allowed the allowed range, if there is one to name
   */
  public InvalidRequest(String field, String reason, @Nullable String allowed) {
    this(List.of(new FieldError(field, reason, allowed)));
  }

  public InvalidRequest(List<FieldError> errors) {
    super("The request has values outside what is allowed.");
    this.errors = List.copyOf(errors);
  }

  public List<FieldError> errors() {
    return errors;
  }
}
