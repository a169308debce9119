package health.longhold.starter.web;

import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;

/** Bean validation's findings as field errors, with the range a constraint declares. */
final class ConstraintFaults {
  private ConstraintFaults() {}

  static List<FieldError> of(Errors errors) {
    return errors.getAllErrors().stream().map(ConstraintFaults::of).toList();
  }

  static List<FieldError> of(MethodValidationResult result) {
    List<FieldError> found = new ArrayList<>();
    for (ParameterValidationResult parameter : result.getParameterValidationResults()) {
      if (parameter instanceof ParameterErrors nested) {
        found.addAll(of((Errors) nested));
      } else {
        String name =
            Optional.ofNullable(parameter.getMethodParameter().getParameterName()).orElse("");
        for (MessageSourceResolvable error : parameter.getResolvableErrors()) {
          found.add(new FieldError(name, words(error), rangeOf(parameter, error)));
        }
      }
    }
    return found;
  }

  private static FieldError of(ObjectError error) {
    String field =
        error instanceof org.springframework.validation.FieldError named ? named.getField() : "";
    String range =
        error.contains(ConstraintViolation.class)
            ? rangeOf(error.unwrap(ConstraintViolation.class))
            : null;
    return new FieldError(field, words(error), range);
  }

  private static @Nullable String rangeOf(
      ParameterValidationResult parameter, MessageSourceResolvable error) {
    return rangeOf(parameter.unwrap(error, ConstraintViolation.class));
  }

  private static @Nullable String rangeOf(ConstraintViolation<?> violation) {
    Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
    Object regexp = attributes.get("regexp");
    Object min = attributes.get("min");
    Object max = attributes.get("max");
    if (regexp != null) {
      return "text of the form " + regexp;
    }
    if (min != null && max != null) {
      return max.equals(Integer.MAX_VALUE) ? "at least " + min : min + " to " + max;
    }
    Object bound = attributes.get("value");
    return switch (violation
        .getConstraintDescriptor()
        .getAnnotation()
        .annotationType()
        .getSimpleName()) {
      case "Min", "DecimalMin" -> "at least " + bound;
      case "Max", "DecimalMax" -> "at most " + bound;
      default -> null;
    };
  }

  private static String words(MessageSourceResolvable error) {
    return Optional.ofNullable(error.getDefaultMessage()).orElse("is not allowed");
  }
}
