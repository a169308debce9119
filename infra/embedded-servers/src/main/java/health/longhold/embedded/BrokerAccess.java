package health.longhold.embedded;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.SaslAuthenticationException;

/**
 * Sets the broker's users and rights to what {@link BrokerUser} lists, at every start: a log that
 * was begun without them gets them, and a right withdrawn from the list is withdrawn there too.
 */
final class BrokerAccess {
  private static final int ITERATIONS = 4096;
  private static final Duration WAIT = Duration.ofSeconds(60);
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final String address;
  private final Passwords passwords;

  BrokerAccess(String address, Passwords passwords) {
    this.address = address;
    this.passwords = passwords;
  }

  /** Returns once the broker goes by them. */
  void set() throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(BrokerLogin.first(address, passwords.of(BrokerUser.ADMIN)))) {
      setRights(admin);
      setPasswords(admin);
      Set<AclBinding> wanted = Set.copyOf(BrokerUser.allRights());
      await("Kafka does not go by its rights", () -> rights(admin).equals(wanted));
    }
    for (String user : BrokerUser.names()) {
      await("Kafka does not let in " + user, () -> letsIn(user));
    }
  }

  private static void setRights(Admin admin) throws ExecutionException, InterruptedException {
    Set<AclBinding> wanted = Set.copyOf(BrokerUser.allRights());
    Set<AclBinding> present = rights(admin);
    Set<AclBinding> missing = new HashSet<>(wanted);
    missing.removeAll(present);
    Set<AclBinding> withdrawn = new HashSet<>(present);
    withdrawn.removeAll(wanted);
    admin.deleteAcls(withdrawn.stream().map(AclBinding::toFilter).toList()).all().get();
    admin.createAcls(missing).all().get();
  }

  private static Set<AclBinding> rights(Admin admin)
      throws ExecutionException, InterruptedException {
    Collection<AclBinding> rights = admin.describeAcls(AclBindingFilter.ANY).values().get();
    return Set.copyOf(rights);
  }

  private void setPasswords(Admin admin) throws ExecutionException, InterruptedException {
    ScramCredentialInfo kind = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
    List<UserScramCredentialAlteration> alterations =
        BrokerUser.names().stream()
            .<UserScramCredentialAlteration>map(
                user -> new UserScramCredentialUpsertion(user, kind, passwords.of(user)))
            .toList();
    admin.alterUserScramCredentials(alterations).all().get();
  }

  private boolean letsIn(String user) throws ExecutionException, InterruptedException {
    Map<String, Object> login = BrokerLogin.of(address, user, passwords.of(user));
    try (Admin client = Admin.create(login)) {
      client.describeCluster().clusterId().get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SaslAuthenticationException) {
        return false;
      }
      throw e;
    }
  }

  // the controller has written it down; the broker follows a moment later
  private static void await(String otherwise, Condition condition)
      throws ExecutionException, InterruptedException {
    long deadline = System.nanoTime() + WAIT.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() - deadline > 0) {
        throw new IllegalStateException(otherwise);
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private interface Condition {
    boolean holds() throws ExecutionException, InterruptedException;
  }
}
