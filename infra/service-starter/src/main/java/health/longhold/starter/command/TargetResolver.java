package health.longhold.starter.command;

import java.util.function.Function;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Finds a command's aggregate without an annotation on the command. Identifiers are unique over all
 * aggregates of a service, so they begin with the feature: {@code session-<uuid>}.
 */
public final class TargetResolver<C> implements CommandTargetResolver {
  private final Class<C> family;
  private final Function<C, String> identifier;

  private TargetResolver(Class<C> family, Function<C, String> identifier) {
    this.family = family;
    this.identifier = identifier;
  }

  /** A resolver for one sealed family of commands. */
  public static <C> CommandTargetResolver of(Class<C> family, Function<C, String> identifier) {
    return new TargetResolver<>(family, identifier);
  }

  boolean knows(CommandMessage<?> message) {
    return family.isInstance(message.getPayload());
  }

  String identifier(CommandMessage<?> message) {
    return identifier.apply(family.cast(message.getPayload()));
  }

  @Override
  public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
    return new VersionedAggregateIdentifier((Object) identifier(message), null);
  }
}
