package health.longhold.starter.actor;

import static java.util.stream.Collectors.joining;

import health.longhold.kernel.Actor;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header by which the edge and other services of the same machine name who asks: {@code
 * <subject>; tenant=<programme>; roles=MEMBER CLINICIAN}. Believed over loopback only.
 */
public final class ActorHeader {
  public static final String NAME = "X-Longhold-Actor";

  private static final Pattern FORM =
      Pattern.compile(
          "([\\w.@:+-]{1,100}); *tenant=([a-z0-9-]{1,80}); *roles=([A-Z_]+(?: [A-Z_]+)*)");

  private ActorHeader() {}

  public static String format(Actor actor) {
    return "%s; tenant=%s; roles=%s"
        .formatted(
            actor.subject(),
            actor.tenant(),
            actor.roles().stream().sorted().map(Role::name).collect(joining(" ")));
  }

  /**
   * Reads the header.
   *
   * @throws IllegalArgumentException when it has another form or names an unknown role
   */
  public static Actor parse(String header) {
    Matcher matcher = FORM.matcher(header.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "expected <subject>; tenant=<programme>; roles=<ROLE ROLE>");
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String role : matcher.group(3).split(" ", -1)) {
      roles.add(Role.valueOf(role));
    }
    return new Actor(matcher.group(1), new ProgrammeId(matcher.group(2)), roles);
  }
}
