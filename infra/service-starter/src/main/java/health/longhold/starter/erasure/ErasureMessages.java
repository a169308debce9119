package health.longhold.starter.erasure;

import java.util.Set;

/** The commands and events that are about the erasure itself, and so are not kept from anybody. */
public record ErasureMessages(Set<Class<?>> types) {
  public ErasureMessages {
    types = Set.copyOf(types);
  }
}
