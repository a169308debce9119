package health.longhold.identity;

import health.longhold.kernel.Role;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who can sign in.
 *
 * @param password the one of all accounts of people
 * @param keyFile where the signing key is kept between starts; made when missing
 * @param people by the name they sign in with, {@code clinician@demo}
 * @param machines by client id: what a client with credentials of its own is in a programme
 */
@ConfigurationProperties("longhold.accounts")
public record Accounts(
    String password, Path keyFile, Map<String, Account> people, Map<String, Account> machines) {
  public Accounts {
    people = Map.copyOf(people);
    machines = Map.copyOf(machines);
  }

  /**
   * One account.
   *
   * @param tenant the programme it acts for
   * @param roles its roles there
   * @param member the member id, where it is one of a member
   */
  public record Account(String tenant, Set<Role> roles, @Nullable UUID member) {}

  Optional<Account> person(String name) {
    return Optional.ofNullable(people.get(name));
  }

  Optional<Account> machine(String clientId) {
    return Optional.ofNullable(machines.get(clientId));
  }
}
