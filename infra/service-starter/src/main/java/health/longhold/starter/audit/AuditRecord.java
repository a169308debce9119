package health.longhold.starter.audit;

import static java.util.stream.Collectors.joining;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded; number, time and trace are added on the way. Codes and ids only.
 *
 * @param tenant the programme, {@value #NOBODY} where the caller named none that is believed
 * @param subject who asked, {@value #NOBODY} where the caller named nobody who is believed
 * @param roles their roles, sorted, a space between
 * @param what method and route template, or the name of a command
 * @param whose the member the data is about, if it is about one
 * @param status the HTTP status, absent where there is none
 * @param why the coded reason given for an act that needs one
 * @param purpose what the caller said they need it for
 * @param origin address of the client, as far as it can be trusted; of members their network, of a
 *     command the service that sent it
 */
public record AuditRecord(
    String tenant,
    String subject,
    String roles,
    String what,
    @Nullable MemberId whose,
    AuditOutcome outcome,
    @Nullable Integer status,
    @Nullable String why,
    @Nullable PurposeOfUse purpose,
    String origin) {
  static final String NOBODY = "unknown";

  /** A record of something this actor did or tried. */
  public static AuditRecord of(
      Optional<Actor> actor, String what, AuditOutcome outcome, String origin) {
    return new AuditRecord(
        actor.map(known -> known.tenant().value()).orElse(NOBODY),
        actor.map(Actor::subject).orElse(NOBODY),
        actor.map(AuditRecord::roles).orElse(""),
        what,
        null,
        outcome,
        null,
        null,
        null,
        origin);
  }

  public AuditRecord about(@Nullable MemberId member) {
    return new AuditRecord(
        tenant, subject, roles, what, member, outcome, status, why, purpose, origin);
  }

  public AuditRecord answered(int httpStatus) {
    return new AuditRecord(
        tenant, subject, roles, what, whose, outcome, httpStatus, why, purpose, origin);
  }

  public AuditRecord because(@Nullable String reason, @Nullable PurposeOfUse need) {
    return new AuditRecord(
        tenant, subject, roles, what, whose, outcome, status, reason, need, origin);
  }

  private static String roles(Actor actor) {
    return actor.roles().stream().sorted().map(Role::name).collect(joining(" "));
  }
}
