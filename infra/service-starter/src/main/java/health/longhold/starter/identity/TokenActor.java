package health.longhold.starter.identity;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.Role;
import health.longhold.starter.identity.IdentityProperties.Claims;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads the actor from an access token. A member is known by their member id and nothing else: the
 * name they sign in with is never stored beside it.
 */
record TokenActor(Claims claims) {

  /** The actor, or empty where the token names no programme, no role or a member without an id. */
  Optional<Actor> of(Jwt token) {
    try {
      Set<Role> roles = roles(token);
      String tenant = token.getClaimAsString(claims.tenant());
      if (tenant == null || roles.isEmpty() || tenant.equals(ProgrammeId.OF_NOBODY.value())) {
        return Optional.empty();
      }
      return subject(token, roles)
          .map(subject -> new Actor(subject, new ProgrammeId(tenant), roles));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<String> subject(Jwt token, Set<Role> roles) {
    return roles.contains(Role.MEMBER)
        ? Optional.ofNullable(token.getClaimAsString(claims.member()))
            .map(MemberId::of)
            .map(MemberId::toString)
        : Optional.ofNullable(token.getSubject());
  }

  // a provider may hold roles that mean something elsewhere
  private Set<Role> roles(Jwt token) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    List<String> told = token.getClaimAsStringList(claims.roles());
    for (Role role : Role.values()) {
      if (told != null && told.contains(role.name())) {
        roles.add(role);
      }
    }
    return roles;
  }
}
