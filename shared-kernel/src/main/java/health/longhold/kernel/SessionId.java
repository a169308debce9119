package health.longhold.kernel;

import java.util.Objects;
import java.util.UUID;

/** One run of a prescription's routine; made by the device that runs it, a UUIDv7. */
public record SessionId(UUID value) implements UuidValue {
  public SessionId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the canonical text form.
   *
   * @throws IllegalArgumentException when the text is no UUID
   */
  public static SessionId of(String text) {
    return new SessionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
