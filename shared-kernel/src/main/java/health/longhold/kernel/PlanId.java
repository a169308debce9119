package health.longhold.kernel;

import java.util.Objects;
import java.util.UUID;

/** One member's plan. */
public record PlanId(UUID value) implements UuidValue {
  public PlanId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the canonical text form.
   *
   * @throws IllegalArgumentException when the text is no UUID
   */
  public static PlanId of(String text) {
    return new PlanId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
