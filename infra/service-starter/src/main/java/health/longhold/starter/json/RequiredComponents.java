package health.longhold.starter.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Reads nullness from the type system, so that a missing or null value is refused with its path
 * before it can become a null where the code was promised none.
 */
final class RequiredComponents extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    return isRequired(member) ? Boolean.TRUE : null;
  }

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    RecordComponent component = componentOf(annotated);
    if (component == null || !isOurs(component)) {
      return JsonSetter.Value.empty();
    }
    // a list that may be absent has no absent elements either
    return isRequired(component)
        ? JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL)
        : JsonSetter.Value.forContentNulls(Nulls.FAIL);
  }

  /** Whether a record component in our null-marked code has a type that excludes null. */
  static boolean isRequired(RecordComponent component) {
    return isOurs(component) && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static boolean isOurs(RecordComponent component) {
    return component.getDeclaringRecord().getPackage().isAnnotationPresent(NullMarked.class);
  }

  private static boolean isRequired(Annotated annotated) {
    RecordComponent component = componentOf(annotated);
    return component != null && isRequired(component);
  }

  private static @Nullable RecordComponent componentOf(Annotated annotated) {
    if (!(annotated instanceof AnnotatedMember member) || !member.getDeclaringClass().isRecord()) {
      return null;
    }
    RecordComponent[] components = member.getDeclaringClass().getRecordComponents();
    if (member instanceof AnnotatedParameter parameter) {
      return parameter.getOwner().getParameterCount() == components.length
          ? components[parameter.getIndex()]
          : null;
    }
    return Arrays.stream(components)
        .filter(component -> component.getName().equals(member.getName()))
        .findFirst()
        .orElse(null);
  }
}
