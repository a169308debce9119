package health.longhold.kernel;

import java.util.Objects;
import java.util.UUID;

/** The frozen snapshot a session runs against; made by the client, a UUIDv7. */
public record PrescriptionId(UUID value) implements UuidValue {
  public PrescriptionId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the canonical text form.
   *
   * @throws IllegalArgumentException when the text is no UUID
   */
  public static PrescriptionId of(String text) {
    return new PrescriptionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
