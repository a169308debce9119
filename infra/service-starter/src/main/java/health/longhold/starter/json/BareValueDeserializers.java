package health.longhold.starter.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Kernel single-value records from bare JSON strings and whole numbers, never coerced. */
final class BareValueDeserializers extends Deserializers.Base {

  @Override
  public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
    return BareValue.is(type);
  }

  @Override
  public @Nullable ValueDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    return BareValue.is(type.getRawClass()) ? new BareValueDeserializer(type) : null;
  }

  static @Nullable KeyDeserializer keyDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    return BareValue.is(type.getRawClass()) ? new NameDeserializer(type.getRawClass()) : null;
  }

  private static final class BareValueDeserializer extends StdScalarDeserializer<Object> {
    private final transient BareValue value;

    BareValueDeserializer(JavaType type) {
      super(type);
      this.value = BareValue.of(type.getRawClass());
    }

    @Override
    public @Nullable Object deserialize(JsonParser in, DeserializationContext context) {
      JsonToken expected =
          value.json() == int.class ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_STRING;
      if (!in.hasToken(expected)) {
        return context.handleUnexpectedToken(getValueType(context), in);
      }
      if (value.json() == int.class) {
        return make(in, in.getIntValue());
      }
      String text = in.getString();
      if (value.json() == String.class) {
        return make(in, text);
      }
      try {
        return make(in, Uuids.parse(text));
      } catch (IllegalArgumentException e) {
        throw context.weirdStringException(text, value.type(), "expected a UUID");
      }
    }

    private Object make(JsonParser in, Object bare) {
      try {
        return value.make(bare);
      } catch (IllegalArgumentException e) {
        throw ValueInstantiationException.from(in, e.getMessage(), getValueType(), e);
      }
    }
  }

  private static final class NameDeserializer extends KeyDeserializer {
    private final BareValue value;

    NameDeserializer(Class<?> type) {
      this.value = BareValue.of(type);
    }

    @Override
    public Object deserializeKey(String name, DeserializationContext context) {
      try {
        return value.parse(name);
      } catch (IllegalArgumentException e) {
        throw context.weirdKeyException(value.type(), name, String.valueOf(e.getMessage()));
      }
    }
  }
}
