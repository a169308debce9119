package health.longhold.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in a service a class stands; feature and room are absent for what stands above them. Broken
 * examples are places too, below a prefix of their own.
 */
record Place(String service, @Nullable String feature, @Nullable String room) {
  static final Set<String> ROOMS = Set.of("domain", "write", "read", "policy", "integration");

  private static final Pattern PACKAGE =
      Pattern.compile(
          "health\\.longhold\\.(?:architecture\\.broken\\.[a-z]+\\.)?(catalog|session|progress)"
              + "(?:\\.([a-z]+)(?:\\.([a-z]+)(?:\\..*)?)?)?");

  static Optional<Place> of(JavaClass type) {
    Matcher matcher = PACKAGE.matcher(type.getBaseComponentType().getPackageName());
    return matcher.matches()
        ? Optional.of(new Place(matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }

  static DescribedPredicate<JavaClass> inAService() {
    return DescribedPredicate.describe("stand in a service", type -> of(type).isPresent());
  }

  static DescribedPredicate<JavaClass> inAFeature() {
    return DescribedPredicate.describe(
        "stand in a feature", type -> of(type).filter(place -> place.feature != null).isPresent());
  }

  static DescribedPredicate<JavaClass> inRoom(String room) {
    return DescribedPredicate.describe(
        "stand in a room called " + room,
        type -> of(type).filter(place -> place.is(room)).isPresent());
  }

  boolean is(String otherRoom) {
    return otherRoom.equals(room);
  }
}
