package health.longhold.starter.erasure;

import health.longhold.kernel.MetadataKeys;
import health.longhold.kernel.ProgrammeId;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every command about an erased member, whichever way it came; those of the erasure itself
 * are the aggregate's to decide.
 */
public record ErasedCommands(Supplier<ErasedMembers> erased, Supplier<ErasureMessages> messages)
    implements MessageHandlerInterceptor<CommandMessage<?>> {

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
    CommandMessage<?> command = unitOfWork.getMessage();
    if (!messages.get().types().contains(command.getPayloadType())) {
      Object tenant = command.getMetaData().get(MetadataKeys.TENANT);
      Whose.of(command.getPayload())
          .ifPresent(
              member -> erased.get().refuse(new ProgrammeId(String.valueOf(tenant)), member));
    }
    return chain.proceed();
  }
}
