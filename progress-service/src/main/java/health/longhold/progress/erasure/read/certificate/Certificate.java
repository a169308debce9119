package health.longhold.progress.erasure.read.certificate;

import health.longhold.kernel.Role;
import health.longhold.progress.member.domain.CertificateId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was erased: when, what who asked was in the programme, and which stores of this
 * service were cleared; {@code certifiedAt} is absent while that is under way.
 */
public record Certificate(
    CertificateId certificateId,
    Instant erasedAt,
    Role askedBy,
    @Nullable Instant certifiedAt,
    List<String> cleared) {
  public Certificate {
    cleared = List.copyOf(cleared);
  }
}
