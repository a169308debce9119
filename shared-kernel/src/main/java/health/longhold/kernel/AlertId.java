package health.longhold.kernel;

import java.util.Objects;
import java.util.UUID;

/** A safety alert with its clock. */
public record AlertId(UUID value) implements UuidValue {
  public AlertId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the canonical text form.
   *
   * @throws IllegalArgumentException when the text is no UUID
   */
  public static AlertId of(String text) {
    return new AlertId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
