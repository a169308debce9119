package health.longhold.starter.contract;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import health.longhold.contract.Contracts;
import health.longhold.kernel.Dose;
import health.longhold.kernel.Effort;
import health.longhold.kernel.IntValue;
import health.longhold.kernel.Pain;
import health.longhold.kernel.Phase;
import health.longhold.kernel.TextValue;
import health.longhold.kernel.UuidValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schema 2020-12 of contract records. Kernel values are bare strings and numbers with their
 * form; what is nullable is not required; unknown fields stay allowed, so that optional ones may
 * come.
 */
final class ContractSchemas {
  private static final String SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$";
  private static final int LONGEST_SLUG = 80;

  private record Range(int lowest, int highest) {}

  private static final Map<Class<?>, Range> NUMBERS =
      Map.of(Pain.class, new Range(0, 10), Effort.class, new Range(0, 10));

  private static final Map<String, Range> DOSE =
      Map.of(
          "holdSeconds",
          new Range(1, 600),
          "repetitions",
          new Range(1, 100),
          "sets",
          new Range(1, 20));

  private static final SchemaGenerator GENERATOR = generator();

  private ContractSchemas() {}

  static ObjectNode of(Class<?> contract) {
    ObjectNode schema = GENERATOR.generateSchema(contract);
    return schema.put("title", Contracts.nameOf(contract));
  }

  private static SchemaGenerator generator() {
    SchemaGeneratorConfigBuilder builder =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
    builder.forTypesInGeneral().withCustomDefinitionProvider(ContractSchemas::kernelValue);
    builder
        .forFields()
        .withRequiredCheck(ContractSchemas::isRequired)
        .withNumberInclusiveMinimumResolver(field -> bound(field, Range::lowest))
        .withNumberInclusiveMaximumResolver(field -> bound(field, Range::highest));
    return new SchemaGenerator(builder.build());
  }

  private static @Nullable CustomDefinition kernelValue(
      ResolvedType type, SchemaGenerationContext context) {
    Class<?> java = type.getErasedType();
    ObjectNode schema = context.getGeneratorConfig().createObjectNode();
    if (java == Instant.class) {
      schema.put("type", "string").put("format", "date-time");
    } else if (java == LocalDate.class) {
      schema.put("type", "string").put("format", "date");
    } else if (UuidValue.class.isAssignableFrom(java)) {
      schema.put("type", "string").put("format", "uuid");
    } else if (java == Phase.class) {
      schema.put("type", "string").put("pattern", "^[A-Z][A-Z0-9_]{0,29}$");
    } else if (TextValue.class.isAssignableFrom(java)) {
      schema.put("type", "string").put("pattern", SLUG).put("maxLength", LONGEST_SLUG);
    } else if (IntValue.class.isAssignableFrom(java)) {
      Range range = NUMBERS.get(java);
      if (range == null) {
        throw new IllegalStateException("state the range of " + java);
      }
      schema.put("type", "integer").put("minimum", range.lowest()).put("maximum", range.highest());
    } else {
      return null;
    }
    return new CustomDefinition(schema, DefinitionType.INLINE, AttributeInclusion.NO);
  }

  private static boolean isRequired(FieldScope field) {
    return Arrays.stream(field.getRawMember().getDeclaringClass().getRecordComponents())
        .filter(component -> component.getName().equals(field.getDeclaredName()))
        .noneMatch(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class));
  }

  private static @Nullable BigDecimal bound(FieldScope field, ToIntFunction<Range> end) {
    if (field.getRawMember().getDeclaringClass() != Dose.class) {
      return null;
    }
    Range range = DOSE.get(field.getDeclaredName());
    return range == null ? null : BigDecimal.valueOf(end.applyAsInt(range));
  }
}
