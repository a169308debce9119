package health.longhold.kernel;

import java.util.Objects;
import java.util.UUID;

/** One answered screening; made by the client, a UUIDv7. */
public record ScreeningId(UUID value) implements UuidValue {
  public ScreeningId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the canonical text form.
   *
   * @throws IllegalArgumentException when the text is no UUID
   */
  public static ScreeningId of(String text) {
    return new ScreeningId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
