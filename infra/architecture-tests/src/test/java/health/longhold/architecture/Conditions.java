package health.longhold.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** The two shapes nearly every rule has. */
final class Conditions {
  private Conditions() {}

  /** Refuses each dependency of a class on another for which {@code forbidden} holds. */
  static ArchCondition<JavaClass> notDepend(
      String description, BiPredicate<JavaClass, JavaClass> forbidden) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass origin, ConditionEvents events) {
        origin.getDirectDependenciesFromSelf().stream()
            .filter(to -> forbidden.test(origin, to.getTargetClass().getBaseComponentType()))
            .forEach(to -> events.add(SimpleConditionEvent.violated(to, to.getDescription())));
      }
    };
  }

  /** Refuses a class with each complaint that {@code complaints} has about it. */
  static ArchCondition<JavaClass> satisfy(
      String description, Function<JavaClass, Stream<String>> complaints) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        complaints
            .apply(type)
            .forEach(
                complaint ->
                    events.add(
                        SimpleConditionEvent.violated(
                            type,
                            type.getName()
                                + " "
                                + complaint
                                + " in "
                                + type.getSourceCodeLocation())));
      }
    };
  }
}
