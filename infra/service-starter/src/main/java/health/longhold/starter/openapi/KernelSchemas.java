package health.longhold.starter.openapi;

import com.fasterxml.jackson.databind.JavaType;
import health.longhold.kernel.Dose;
import health.longhold.kernel.Effort;
import health.longhold.kernel.IntValue;
import health.longhold.kernel.Pain;
import health.longhold.kernel.Phase;
import health.longhold.kernel.TextValue;
import health.longhold.kernel.UuidValue;
import health.longhold.starter.json.RecordShape;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes kernel values as they are in JSON, and what of a record must be given. */
final class KernelSchemas implements ModelConverter {
  private static final BigDecimal HIGHEST_SCORE = BigDecimal.TEN;

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    JavaType java = Json.mapper().constructType(type.getType());
    Class<?> raw = java == null ? Object.class : java.getRawClass();
    Schema<?> bare = bareValue(raw);
    if (bare != null) {
      return bare;
    }
    Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    if (schema != null && raw.isRecord()) {
      List<String> required = RecordShape.required(raw);
      Schema<?> model = model(schema, context);
      model.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
      if (raw == Dose.class && model.getProperties() != null) {
        describeDose(model);
      }
    }
    return schema;
  }

  private static void describeDose(Schema<?> dose) {
    for (Map.Entry<String, Integer> highest :
        Map.of("holdSeconds", 600, "repetitions", 100, "sets", 20).entrySet()) {
      Schema<?> number = Objects.requireNonNull(dose.getProperties().get(highest.getKey()));
      number.setMinimum(BigDecimal.ONE);
      number.setMaximum(BigDecimal.valueOf(highest.getValue()));
    }
  }

  private static Schema<?> model(Schema<?> schema, ModelConverterContext context) {
    String reference = schema.get$ref();
    if (reference == null) {
      return schema;
    }
    Schema<?> defined =
        context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    return defined == null ? schema : defined;
  }

  private static @Nullable Schema<?> bareValue(Class<?> type) {
    if (UuidValue.class.isAssignableFrom(type)) {
      return Schemas.text().format("uuid").example("019c0f6e-3b5a-7000-8000-000000000001");
    }
    if (type == Phase.class) {
      return Schemas.text().pattern("^[A-Z][A-Z0-9_]{0,29}$").example("HOLD");
    }
    if (TextValue.class.isAssignableFrom(type)) {
      return Schemas.text().pattern("^[a-z0-9]+(-[a-z0-9]+)*$").maxLength(80).example(slug(type));
    }
    if (IntValue.class.isAssignableFrom(type)) {
      Schema<?> number = Schemas.of("integer").example(2);
      return type == Pain.class || type == Effort.class
          ? number.minimum(BigDecimal.ZERO).maximum(HIGHEST_SCORE)
          : number;
    }
    return null;
  }

  private static String slug(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "ExerciseId" -> "prone-leg-lift";
      case "RoutineId" -> "upper-back-relief";
      default -> "site-a";
    };
  }
}
