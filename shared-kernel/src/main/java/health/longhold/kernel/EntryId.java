package health.longhold.kernel;

import java.util.Objects;
import java.util.UUID;

/** One journal entry, and so one piece of evidence; made by the device, a UUIDv7. */
public record EntryId(UUID value) implements UuidValue {
  public EntryId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the canonical text form.
   *
   * @throws IllegalArgumentException when the text is no UUID
   */
  public static EntryId of(String text) {
    return new EntryId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
