package health.longhold.kernel;

import java.util.Objects;
import java.util.UUID;

/** A raise that waits for a check-in, and perhaps for a clinician. */
public record ProposalId(UUID value) implements UuidValue {
  public ProposalId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the canonical text form.
   *
   * @throws IllegalArgumentException when the text is no UUID
   */
  public static ProposalId of(String text) {
    return new ProposalId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
