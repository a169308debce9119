package health.longhold.starter.types;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Axon's JSON serializer with {@link StoredTypes} in place of class names: it refuses to write a
 * type that is not listed and treats an unlisted name as unknown when reading.
 */
public final class ClosedTypeSerializer extends Jackson3Serializer {
  private static final String META_DATA = MetaData.class.getName();

  private final StoredTypes types;
  private final Map<Class<?>, SerializedType> written = new ConcurrentHashMap<>();

  public ClosedTypeSerializer(StoredTypes types) {
    super(
        Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(builder -> StoredJson.configure(builder, types)));
    this.types = types;
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    if (SerializedType.emptyType().equals(type)) {
      return Void.class;
    }
    if (META_DATA.equals(type.getName())) {
      return MetaData.class;
    }
    Optional<Class<?>> listed = types.classOf(type.getName());
    return listed.isPresent() ? listed.get() : UnknownSerializedType.class;
  }

  @Override
  @SuppressWarnings("rawtypes") // the signature is Axon's
  public SerializedType typeForClass(@Nullable Class type) {
    if (type == null || Void.TYPE.equals(type) || Void.class.equals(type)) {
      return SerializedType.emptyType();
    }
    return written.computeIfAbsent((Class<?>) type, this::nameOf);
  }

  private SerializedType nameOf(Class<?> type) {
    if (type.equals(MetaData.class)) {
      return new SimpleSerializedType(META_DATA, null);
    }
    return types
        .nameOf(type)
        .map(name -> new SimpleSerializedType(name, null))
        .orElseThrow(
            () ->
                new SerializationException(
                    type.getName() + " has no name on disk; list it in the service's StoredTypes"));
  }
}
