package health.longhold.starter.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/**
 * Verifies the audit trail, on the management port: {@code GET
 * /actuator/audit?known=acme:12:<mac>,...} tells for each tenant how much there is and what was
 * tampered with. {@code known} are newest seals of earlier answers, which must still be there.
 */
@Endpoint(id = "audit")
public final class AuditEndpoint {
  private final AuditVerification verification;

  AuditEndpoint(AuditVerification verification) {
    this.verification = verification;
  }

  @ReadOperation
  public Map<String, Verified> verify(@Nullable String known) {
    return verification.verify(known == null || known.isEmpty() ? List.of() : anchors(known));
  }

  private static List<Anchor> anchors(String known) {
    try {
      return Stream.of(known.split(",", -1)).map(Anchor::parse).toList();
    } catch (IllegalArgumentException odd) {
      throw new InvalidEndpointRequestException("known: " + odd.getMessage(), "known", odd);
    }
  }
}
