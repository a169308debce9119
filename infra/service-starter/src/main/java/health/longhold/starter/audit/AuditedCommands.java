package health.longhold.starter.audit;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Rejection;
import health.longhold.starter.erasure.Whose;
import health.longhold.starter.web.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records every command that another service sends. In whose name it acts is the sender's word, so
 * the record says which service that was: the client its token was given to stands before its
 * address.
 */
public final class AuditedCommands {
  private final AuditTrail trail;
  private final Origin origin;

  AuditedCommands(AuditTrail trail, Origin origin) {
    this.trail = trail;
    this.origin = origin;
  }

  /**
   * Records a command once it is decided.
   *
   * @param name its contract name, {@code session.EndSession.v1}
   * @param refusal the code it was refused with, if it was
   * @param kind of the refusal
   * @throws AuditUnavailable when it cannot be recorded
   */
  public void record(
      HttpServletRequest request,
      Actor actor,
      String name,
      Object command,
      @Nullable String refusal,
      Rejection.@Nullable Kind kind) {
    Optional<MemberId> whose = Whose.of(command);
    AuditOutcome outcome = kind == null ? AuditOutcome.GRANTED : of(kind);
    trail.record(
        AuditRecord.of(
                Optional.of(actor),
                name,
                outcome,
                request.getRemoteUser() + "@" + origin.of(request))
            .about(whose.orElse(null))
            .because(refusal, null));
  }

  private static AuditOutcome of(Rejection.Kind kind) {
    return switch (kind) {
      case FORBIDDEN, UNKNOWN, GONE -> AuditOutcome.DENIED;
      case CONFLICT, INVALID, STALE, NOT_YET -> AuditOutcome.FAILED;
    };
  }
}
