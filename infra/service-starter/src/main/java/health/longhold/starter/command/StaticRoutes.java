package health.longhold.starter.command;

import health.longhold.contract.Contracts;
import java.net.URI;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.CommandMessageFilter;
import org.axonframework.commandhandling.distributed.CommandRouter;
import org.axonframework.commandhandling.distributed.Member;
import org.axonframework.commandhandling.distributed.SimpleMember;

/**
 * A contract command belongs to the service its package names; every other command is at home. No
 * membership is kept: any node of a service may take any command, the unique index on aggregate and
 * sequence decides between them.
 */
final class StaticRoutes implements CommandRouter {
  private final ServiceProperties properties;
  private final Member home;

  StaticRoutes(ServiceProperties properties) {
    this.properties = properties;
    this.home =
        new SimpleMember<>(
            properties.service(), URI.create("local:/"), SimpleMember.LOCAL_MEMBER, _ -> {});
  }

  @Override
  public Optional<Member> findDestination(CommandMessage<?> message) {
    Class<?> type = message.getPayloadType();
    if (!Contracts.COMMANDS.contains(type)) {
      return Optional.of(home);
    }
    String owner = Contracts.serviceOf(type);
    if (owner.equals(properties.service())) {
      return Optional.of(home);
    }
    return Optional.ofNullable(properties.services().get(owner))
        .map(there -> new SimpleMember<>(owner, there.url(), SimpleMember.REMOTE_MEMBER, _ -> {}));
  }

  @Override
  public void updateMembership(int loadFactor, CommandMessageFilter filter) {
    // routes are configuration, so there is nobody to tell
  }
}
