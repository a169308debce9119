package health.longhold.progress.note.domain;

import health.longhold.kernel.UuidValue;
import java.util.Objects;
import java.util.UUID;

/** One note; made by the client, a UUIDv7. */
public record NoteId(UUID value) implements UuidValue {
  public NoteId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the canonical text form.
   *
   * @throws IllegalArgumentException when the text is no UUID
   */
  public static NoteId of(String text) {
    return new NoteId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
