package health.longhold.starter.json;

import health.longhold.kernel.IntValue;
import health.longhold.kernel.TextValue;
import health.longhold.kernel.UuidValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.UUID;

/**
 * A kernel record around one text, number or UUID, and its way back from text.
 *
 * @param json the JSON type it is written as: {@code String}, {@code int} or {@code UUID}
 */
record BareValue(Class<?> type, Class<?> json, Constructor<?> constructor) {

  static boolean is(Class<?> type) {
    return type.isRecord()
        && (UuidValue.class.isAssignableFrom(type)
            || TextValue.class.isAssignableFrom(type)
            || IntValue.class.isAssignableFrom(type));
  }

  static BareValue of(Class<?> type) {
    Class<?> json =
        UuidValue.class.isAssignableFrom(type)
            ? UUID.class
            : TextValue.class.isAssignableFrom(type) ? String.class : int.class;
    try {
      return new BareValue(type, json, type.getConstructor(json));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " needs a public constructor of its bare value", e);
    }
  }

  /** The bare value inside a kernel record. */
  static Object in(Object value) {
    return switch (value) {
      case UuidValue uuid -> uuid.value();
      case TextValue text -> text.value();
      case IntValue number -> number.value();
      default -> throw new IllegalArgumentException(value.getClass() + " is no bare value");
    };
  }

  /**
   * Makes the record.
   *
   * @throws IllegalArgumentException with the record's own words when it refuses the value
   */
  Object make(Object bare) {
    try {
      return constructor.newInstance(bare);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Makes the record from text.
   *
   * @throws IllegalArgumentException when the text is no such value
   */
  Object parse(String text) {
    if (json == UUID.class) {
      return make(Uuids.parse(text));
    }
    return make(json == int.class ? (Object) Integer.valueOf(text) : text);
  }
}
