package health.longhold.starter.contract;

import health.longhold.kernel.Dose;
import health.longhold.kernel.Effort;
import health.longhold.kernel.Ladder;
import health.longhold.kernel.Pain;
import health.longhold.kernel.Phase;
import health.longhold.kernel.Rung;
import health.longhold.kernel.TextValue;
import health.longhold.kernel.UuidValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A filled instance of any contract record, nullable components too, the same at every run. Names
 * of components choose the texts, so that examples read like life.
 */
final class ContractExamples {
  private static final Map<Class<?>, Object> VALUES =
      Map.ofEntries(
          Map.entry(int.class, 1),
          Map.entry(Integer.class, 1),
          Map.entry(long.class, 12L),
          Map.entry(double.class, 20.0),
          Map.entry(Double.class, 20.0),
          Map.entry(boolean.class, false),
          Map.entry(Instant.class, Instant.parse("2026-11-22T08:10:00Z")),
          Map.entry(LocalDate.class, LocalDate.of(2026, 11, 22)),
          Map.entry(Dose.class, new Dose(30, 2, 1)),
          Map.entry(Pain.class, new Pain(2)),
          Map.entry(Effort.class, new Effort(3)),
          Map.entry(Phase.class, Phase.HOLD),
          Map.entry(
              Ladder.class,
              new Ladder(
                  List.of(
                      new Rung(new Dose(15, 2, 1), null), new Rung(new Dose(30, 2, 1), null)))));

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("ExerciseId", "prone-leg-lift"),
          Map.entry("RoutineId", "upper-back-relief"),
          Map.entry("CohortTag", "site-a"),
          Map.entry("RecipientId", "provider-a"),
          Map.entry("ladder", "standard"),
          Map.entry("ladders", "standard"),
          Map.entry("name", "Prone leg lift"),
          Map.entry("routineName", "Upper back relief"),
          Map.entry("zone", "Asia/Kolkata"),
          Map.entry("policy", "standard@1"),
          Map.entry("position", "prone"),
          Map.entry("measure", "HELD_SECONDS"));

  private ContractExamples() {}

  static Object of(Class<?> contract) {
    return value(contract, contract, contract.getSimpleName());
  }

  private static Object value(Type type, Class<?> owner, String name) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == Map.class
          ? Map.of(value(arguments[0], owner, name), value(arguments[1], owner, name))
          : List.of(value(arguments[0], owner, name));
    }
    Class<?> java = (Class<?>) type;
    Object known = VALUES.get(java);
    if (known != null) {
      return known;
    }
    if (java == String.class) {
      return TEXTS.getOrDefault(name, isCode(name) ? "CODE" : name + " of the example");
    }
    if (java == UUID.class) {
      return uuid(owner.getSimpleName());
    }
    if (java.isEnum()) {
      return java.getEnumConstants()[0];
    }
    if (TextValue.class.isAssignableFrom(java)) {
      return make(java, TEXTS.getOrDefault(java.getSimpleName(), "example"));
    }
    if (UuidValue.class.isAssignableFrom(java)) {
      return make(java, uuid(java.getSimpleName()));
    }
    return filled(java);
  }

  private static Object filled(Class<?> type) {
    return make(
        type,
        Arrays.stream(type.getRecordComponents())
            .map(component -> value(component.getGenericType(), type, component.getName()))
            .toArray());
  }

  private static Object make(Class<?> type, Object... values) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no example of " + type, e);
    }
  }

  private static boolean isCode(String name) {
    return List.of("reason", "reasons", "rule", "flag", "flags", "redFlag", "withheld", "endReason")
        .contains(name);
  }

  // a version 7 id at a fixed time, told apart by the name of its type
  private static UUID uuid(String name) {
    UUID hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return new UUID(0x0193_5286_7a00_7000L, hash.getLeastSignificantBits());
  }
}
