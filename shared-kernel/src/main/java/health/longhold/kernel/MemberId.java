package health.longhold.kernel;

import java.util.Objects;
import java.util.UUID;

/** A member's pseudonym; only the directory row links it to a person. */
public record MemberId(UUID value) implements UuidValue {
  public MemberId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the canonical text form.
   *
   * @throws IllegalArgumentException when the text is no UUID
   */
  public static MemberId of(String text) {
    return new MemberId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
