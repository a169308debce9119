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

/** Kernel single-value records as the names of a JSON object's members. */
final class BareValueKeySerializers implements Serializers {

  @Override
  public @Nullable ValueSerializer<?> findSerializer(
      SerializationConfig config,
      JavaType type,
      BeanDescription.Supplier description,
      JsonFormat.@Nullable Value format) {
    return BareValue.is(type.getRawClass()) ? new NameSerializer(type) : null;
  }

  private static final class NameSerializer extends StdSerializer<Object> {
    NameSerializer(JavaType type) {
      super(type);
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializationContext context) {
      out.writeName(BareValue.in(value).toString());
    }
  }
}
