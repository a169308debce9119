package health.longhold.starter.web;

import health.longhold.kernel.IntValue;
import health.longhold.kernel.TextValue;
import health.longhold.kernel.UuidValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * Says where a JSON body is wrong: text that is no JSON and values of a wrong type are malformed
 * (400); values that are missing or that a kernel record refuses are invalid (422). Never repeats
 * what was sent.
 */
public final class JsonFaults {
  private static final String EXPECTED = "expected ";

  private JsonFaults() {}

  /** What is wrong with one document of a body that holds many, as its own answer tells it. */
  public static List<FieldError> fieldsOf(JacksonException fault) {
    List<FieldError> errors = explain(fault).errors();
    return errors.isEmpty() ? List.of(new FieldError("", "is no JSON document", null)) : errors;
  }

  static Problem explain(JacksonException fault) {
    return switch (fault) {
      case UnrecognizedPropertyException unknown ->
          malformed(new FieldError(pathOf(unknown), "is not known here", null));
      case InvalidNullException missing -> missing(missing);
      case ValueInstantiationException refused
          when refused.getCause() instanceof IllegalArgumentException reason ->
          invalid(refused(pathOf(refused), reason));
      case MismatchedInputException mismatch when isMissing(mismatch) -> missing(mismatch);
      case MismatchedInputException mismatch ->
          malformed(new FieldError(pathOf(mismatch), "has a wrong type or form", formOf(mismatch)));
      case InputCoercionException beyond ->
          malformed(
              new FieldError(
                  pathOf(beyond), "has a wrong type or form", "a whole number in range"));
      case StreamConstraintsException beyond ->
          Problem.of(
              ProblemCode.MALFORMED,
              "The body nests too deeply, or holds a text, name or number that is too long.");
      case DatabindException other
          when other.getCause() instanceof StreamConstraintsException beyond ->
          explain(beyond);
      case DatabindException other ->
          malformed(new FieldError(pathOf(other), "cannot be read", null));
      default -> Problem.of(ProblemCode.MALFORMED, "The body is no JSON document" + at(fault));
    };
  }

  /** The words of a kernel record that refused a value, as reason and allowed range. */
  static FieldError refused(String field, Throwable reason) {
    String words = String.valueOf(reason.getMessage());
    return words.startsWith(EXPECTED)
        ? new FieldError(field, "is not allowed", words.substring(EXPECTED.length()))
        : new FieldError(field, words, null);
  }

  private static Problem missing(DatabindException fault) {
    return invalid(new FieldError(pathOf(fault), "is required", null));
  }

  private static Problem malformed(FieldError error) {
    return Problem.of(
            ProblemCode.MALFORMED,
            error.field().isEmpty()
                ? "The body " + error.reason() + "."
                : "The field " + error.field() + " " + error.reason() + ".")
        .errors(List.of(error));
  }

  private static Problem invalid(FieldError error) {
    return Problem.of(
            ProblemCode.INVALID, "The field " + error.field() + " " + error.reason() + ".")
        .errors(List.of(error));
  }

  // Jackson has no type of its own for a required component that was left out
  private static boolean isMissing(MismatchedInputException fault) {
    return fault.getOriginalMessage().startsWith("Missing required creator property");
  }

  /** The path as a person would write it: {@code entries[3].score}. */
  private static String pathOf(JacksonException fault) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : fault.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  private static @Nullable String formOf(MismatchedInputException fault) {
    Class<?> type = fault.getTargetType();
    return type == null ? null : formOf(type);
  }

  private static @Nullable String formOf(Class<?> type) {
    if (type.isEnum()) {
      StringJoiner names = new StringJoiner(", ");
      Arrays.stream(type.getEnumConstants()).forEach(name -> names.add(name.toString()));
      return names.toString();
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == double.class || type == Double.class || type == BigDecimal.class) {
      return "a number";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a whole number";
    }
    if (type == String.class) {
      return "a text";
    }
    if (type == Instant.class) {
      return "a time in RFC 3339 form, as 2026-11-22T08:10:00Z";
    }
    if (type == LocalDate.class) {
      return "a date, as 2026-11-22";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    return Map.class.isAssignableFrom(type) ? "an object" : formOfRecord(type);
  }

  private static @Nullable String formOfRecord(Class<?> type) {
    if (UuidValue.class.isAssignableFrom(type)) {
      return "a UUID";
    }
    if (TextValue.class.isAssignableFrom(type)) {
      return "a text";
    }
    if (IntValue.class.isAssignableFrom(type)) {
      return "a whole number";
    }
    return type.isRecord() ? "an object" : null;
  }

  private static String at(JacksonException fault) {
    TokenStreamLocation location = fault.getLocation();
    return location == null || location.getLineNr() < 1
        ? "."
        : " (line %d, column %d).".formatted(location.getLineNr(), location.getColumnNr());
  }
}
