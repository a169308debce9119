package health.longhold.starter.web;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which field was refused, why, and what is allowed there. */
public record FieldError(String field, String reason, @Nullable String allowed) {

  /**
   * The field a refusal names in its details, for clients that highlight fields.
   *
   * @param details {@code field}, and {@code allowed} as a text or a list
   * @param code the refusal's constant
   */
  public static Optional<FieldError> named(Map<String, Object> details, String code) {
    if (!(details.get("field") instanceof String field)) {
      return Optional.empty();
    }
    Object allowed = details.get("allowed");
    return Optional.of(
        new FieldError(field, wordsOf(code), allowed == null ? null : listed(allowed)));
  }

  /** A constant as words: {@code HOLD_MISSED} is "hold missed". */
  static String wordsOf(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String listed(Object allowed) {
    return allowed instanceof Collection<?> values
        ? values.stream().map(Object::toString).collect(joining(", "))
        : allowed.toString();
  }
}
