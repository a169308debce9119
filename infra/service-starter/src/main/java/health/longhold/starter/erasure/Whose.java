package health.longhold.starter.erasure;

import health.longhold.kernel.MemberId;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/** Whom a command, an event or a contract is about: its component {@code memberId}. */
public final class Whose {
  private static final ClassValue<Optional<RecordComponent>> MEMBER =
      new ClassValue<>() {
        @Override
        protected Optional<RecordComponent> computeValue(Class<?> type) {
          return type.isRecord()
              ? Arrays.stream(type.getRecordComponents())
                  .filter(component -> component.getType() == MemberId.class)
                  .filter(component -> component.getName().equals("memberId"))
                  .findFirst()
              : Optional.empty();
        }
      };

  private Whose() {}

  public static Optional<MemberId> of(Object message) {
    return MEMBER.get(message.getClass()).map(component -> read(component, message));
  }

  private static MemberId read(RecordComponent component, Object message) {
    try {
      component.getAccessor().trySetAccessible();
      return (MemberId) component.getAccessor().invoke(message);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
