package health.longhold.starter.erasure;

import health.longhold.kernel.MetadataKeys;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.axon.ProcessorHandlers;
import java.util.function.Supplier;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.jspecify.annotations.Nullable;

/**
 * Passes the events of erased members by every handler of a processor, at their time and in every
 * replay: nothing that was cleared is written again, told to other services or acted upon.
 */
final class ErasedEvents implements HandlerEnhancerDefinition {
  private final Supplier<ErasedMembers> erased;
  private final Supplier<ErasureMessages> messages;

  ErasedEvents(Supplier<ErasedMembers> erased, Supplier<ErasureMessages> messages) {
    this.erased = erased;
    this.messages = messages;
  }

  @Override
  public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
    boolean ofProcessor =
        ProcessorHandlers.methodOf(original)
            .filter(
                method -> !method.getDeclaringClass().isAnnotationPresent(AlsoOfTheErased.class))
            .isPresent();
    return ofProcessor ? new OfTheOthers<>(original) : original;
  }

  private final class OfTheOthers<T> extends WrappedMessageHandlingMember<T> {
    OfTheOthers(MessageHandlingMember<T> delegate) {
      super(delegate);
    }

    @Override
    public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
      return isOfTheErased(message) ? null : super.handle(message, target);
    }

    private boolean isOfTheErased(Message<?> message) {
      Object tenant = message.getMetaData().get(MetadataKeys.TENANT);
      return tenant != null
          && !messages.get().types().contains(message.getPayloadType())
          && Whose.of(message.getPayload())
              .filter(
                  member ->
                      erased.get().containsInBatch(new ProgrammeId(tenant.toString()), member))
              .isPresent();
    }
  }
}
