package health.longhold.identity;

import health.longhold.identity.Accounts.Account;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a script wants to be: {@code clinician@demo}, an account, or {@code MEMBER:<member
 * id>@demo}, anybody with one role. Only a client with the scope {@code act-as} is given this, and
 * only this provider gives it.
 *
 * @param subject the token's {@code sub}
 */
record Impersonation(String subject, Account account) {
  static final String PARAMETER = "as";
  static final String SCOPE = "act-as";

  private static final Pattern ANYBODY =
      Pattern.compile("([A-Z_]+):([\\w.:+-]{1,100})@([a-z0-9-]{1,80})");

  /** Reads the parameter; empty when it names nobody. */
  static Optional<Impersonation> parse(String who, Accounts accounts) {
    Matcher anybody = ANYBODY.matcher(who);
    if (!anybody.matches()) {
      return accounts.person(who).map(account -> new Impersonation(who, account));
    }
    try {
      Role role = Role.valueOf(anybody.group(1));
      String name = anybody.group(2);
      Account account =
          new Account(
              new ProgrammeId(anybody.group(3)).value(),
              Set.of(role),
              role == Role.MEMBER ? UUID.fromString(name) : null);
      // nobody signs in with a member id
      return Optional.of(
          new Impersonation(role == Role.MEMBER ? "member-by-script" : name, account));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
