package health.longhold.starter.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdSerializer;

/** Kernel single-value records as bare JSON strings and numbers. */
final class BareValueSerializers implements Serializers {

  @Override
  public @Nullable ValueSerializer<?> findSerializer(
      SerializationConfig config,
      JavaType type,
      BeanDescription.Supplier description,
      JsonFormat.@Nullable Value format) {
    return BareValue.is(type.getRawClass()) ? new BareValueSerializer(type) : null;
  }

  private static final class BareValueSerializer extends StdSerializer<Object> {
    BareValueSerializer(JavaType type) {
      super(type);
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializationContext context) {
      switch (BareValue.in(value)) {
        case Integer number -> out.writeNumber(number);
        case Object text -> out.writeString(text.toString());
      }
    }
  }
}
