package health.longhold.progress.member.domain;

import health.longhold.kernel.UuidValue;
import java.util.Objects;
import java.util.UUID;

/** The certificate of an erasure; a random UUID that tells nothing about whose. */
public record CertificateId(UUID value) implements UuidValue {
  public CertificateId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the canonical text form.
   *
   * @throws IllegalArgumentException when the text is no UUID
   */
  public static CertificateId of(String text) {
    return new CertificateId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
