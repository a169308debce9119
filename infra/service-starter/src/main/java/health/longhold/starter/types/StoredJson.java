package health.longhold.starter.types;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import health.longhold.starter.json.KernelModule;
import health.longhold.starter.types.StoredTypes.SealedType;
import java.util.Map;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * The JSON of events at rest and of contracts on the wire: bare values for kernel ids, no nulls,
 * ISO times, and sealed types told apart by the names of {@link StoredTypes} alone.
 */
public final class StoredJson {
  /**
   * The limits of what is read, the same as {@code spring.jackson.factory.constraints.read} in
   * service-defaults.yml: no record of ours comes near them.
   */
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(32)
          .maxStringLength(262_144)
          .maxNumberLength(64)
          .maxNameLength(256)
          .build();

  private StoredJson() {}

  /** A mapper for contracts, which hold no sealed types. */
  public static JsonMapper contracts() {
    JsonMapper.Builder builder =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build());
    configure(builder, StoredTypes.of("contract"));
    return builder.build();
  }

  /** A mapper that writes and reads exactly as the service's event store does. */
  public static JsonMapper stored(StoredTypes types) {
    JsonMapper.Builder builder = JsonMapper.builder();
    configure(builder, types);
    return builder.build();
  }

  static void configure(MapperBuilder<?, ?> builder, StoredTypes types) {
    builder
        .addModule(new KernelModule())
        .annotationIntrospector(new SealedTypeNames(types))
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    for (SealedType sealed : types.sealedTypes()) {
      for (Map.Entry<String, Class<?>> entry : sealed.classByName().entrySet()) {
        builder.registerSubtypes(new NamedType(entry.getValue(), entry.getKey()));
      }
    }
  }

  /** Lets Jackson tell sealed types apart without an annotation in the domain. */
  private static final class SealedTypeNames extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    private final transient StoredTypes types;

    SealedTypeNames(StoredTypes types) {
      this.types = types;
    }

    @Override
    public JsonTypeInfo.Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
      // an object that is stored by itself has its name beside it, in a column
      if (annotated instanceof AnnotatedClass && types.nameOf(annotated.getRawType()).isPresent()) {
        return super.findPolymorphicTypeInfo(config, annotated);
      }
      for (SealedType sealed : types.sealedTypes()) {
        if (sealed.parent().isAssignableFrom(annotated.getRawType())) {
          return JsonTypeInfo.Value.construct(
              JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, sealed.property(), null, false, true);
        }
      }
      return super.findPolymorphicTypeInfo(config, annotated);
    }
  }
}
