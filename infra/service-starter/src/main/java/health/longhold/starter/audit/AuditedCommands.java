package health.longhold.starter.audit;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Rejection;
import health.longhold.kernel.Role;
import health.longhold.starter.erasure.Whose;
import health.longhold.starter.web.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records commands that another service sends in a person's name. A service that acts on its own
 * account holds no role, and its acts are not recorded; nor is what members do to their own data.
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
    if (actor.roles().isEmpty() || isOwn(actor, whose)) {
      return;
    }
    AuditOutcome outcome = kind == null ? AuditOutcome.GRANTED : of(kind);
    trail.record(
        AuditRecord.of(Optional.of(actor), name, outcome, origin.of(request))
            .about(whose.orElse(null))
            .because(refusal, null));
  }

  private static boolean isOwn(Actor actor, Optional<MemberId> whose) {
    return whose
        .map(member -> member.toString().equals(actor.subject()))
        .orElse(actor.roles().equals(Set.of(Role.MEMBER)));
  }

  private static AuditOutcome of(Rejection.Kind kind) {
    return switch (kind) {
      case FORBIDDEN, UNKNOWN, GONE -> AuditOutcome.DENIED;
      case CONFLICT, INVALID, STALE, NOT_YET -> AuditOutcome.FAILED;
    };
  }
}
