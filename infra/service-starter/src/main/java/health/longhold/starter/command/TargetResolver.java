package health.longhold.starter.command;

import java.util.function.Function;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Finds a command's aggregate without an annotation on the command. Identifiers are unique over all
 * aggregates of a service, so they begin with the feature: {@code session-<uuid>}.
 */
public final class TargetResolver {
  private TargetResolver() {}

  /** A resolver for one sealed family of commands; honours the caller's {@code If-Match}. */
  public static <C> CommandTargetResolver of(Class<C> family, Function<C, String> identifier) {
    return (CommandMessage<?> message) ->
        new VersionedAggregateIdentifier(
            (Object) identifier.apply(family.cast(message.getPayload())),
            (Long) message.getMetaData().get(CommandMetadata.IF_MATCH));
  }
}
