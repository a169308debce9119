package health.longhold.kernel;

import java.util.Objects;
import java.util.UUID;

/** One phone or browser that keeps a journal. */
public record DeviceId(UUID value) implements UuidValue {
  public DeviceId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the canonical text form.
   *
   * @throws IllegalArgumentException when the text is no UUID
   */
  public static DeviceId of(String text) {
    return new DeviceId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
