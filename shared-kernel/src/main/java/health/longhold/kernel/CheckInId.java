package health.longhold.kernel;

import java.util.Objects;
import java.util.UUID;

/** One next-morning check-in; made by the client, a UUIDv7. */
public record CheckInId(UUID value) implements UuidValue {
  public CheckInId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the canonical text form.
   *
   * @throws IllegalArgumentException when the text is no UUID
   */
  public static CheckInId of(String text) {
    return new CheckInId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
