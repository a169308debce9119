package health.longhold.starter.axon;

import static org.axonframework.common.annotation.AnnotationUtils.isAnnotationPresent;

import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MetadataKeys;
import health.longhold.kernel.Rejection;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * A command of one programme does not load another's aggregate: it is refused as if there were
 * none, {@code SESSION_UNKNOWN} for a SessionAggregate.
 */
final class ForeignAggregates implements HandlerEnhancerDefinition {

  @Override
  public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
    return original
        .unwrap(Method.class)
        .filter(method -> isAnnotationPresent(method, EventSourcingHandler.class))
        .<MessageHandlingMember<T>>map(
            method -> new OfOneProgramme<>(original, Unknown.of(method.getDeclaringClass())))
        .orElse(original);
  }

  private static final class OfOneProgramme<T> extends WrappedMessageHandlingMember<T> {
    private final Rejection unknown;

    OfOneProgramme(MessageHandlingMember<T> delegate, Rejection unknown) {
      super(delegate);
      this.unknown = unknown;
    }

    @Override
    public @Nullable Object handle(Message<?> event, @Nullable T target) throws Exception {
      if (CurrentUnitOfWork.isStarted()
          && CurrentUnitOfWork.get().getMessage() instanceof CommandMessage<?> command
          && !Objects.equals(tenantOf(event), tenantOf(command))) {
        throw new CommandRejected(unknown);
      }
      return super.handle(event, target);
    }

    private static @Nullable Object tenantOf(Message<?> message) {
      return message.getMetaData().get(MetadataKeys.TENANT);
    }
  }

  /** The refusal an aggregate's own programme gives for an id nobody has. */
  private record Unknown(String name) implements Rejection {
    private static final String SUFFIX = "Aggregate";

    static Rejection of(Class<?> aggregate) {
      String name = aggregate.getSimpleName();
      int end = name.endsWith(SUFFIX) ? name.length() - SUFFIX.length() : name.length();
      return new Unknown(name.substring(0, end).toUpperCase(Locale.ROOT) + "_UNKNOWN");
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }
  }
}
