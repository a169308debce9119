package health.longhold.kernel;

import java.util.Objects;
import java.util.UUID;

/** One consent a member gave; made by the client, a UUIDv7. */
public record ConsentId(UUID value) implements UuidValue {
  public ConsentId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the canonical text form.
   *
   * @throws IllegalArgumentException when the text is no UUID
   */
  public static ConsentId of(String text) {
    return new ConsentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
