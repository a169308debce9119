package health.longhold.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static health.longhold.architecture.Conditions.notDepend;
import static health.longhold.architecture.Conditions.satisfy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who may know whom: services, features and their rooms. */
final class RoomRules {
  /** What each room may know beside itself. */
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.of(
          "domain", Set.of(),
          "read", Set.of("domain"),
          "write", Set.of("domain", "read"),
          "policy", Set.of("domain", "read"),
          "integration", Set.of("domain", "read"));

  static final List<Proven> ALL =
      List.of(
          new Proven(
              classes()
                  .that(Place.inAService())
                  .should(notDepend("know no other service", RoomRules::reachesIntoAnotherService))
                  .because(
                      "services share nothing but contracts: take what you need from a topic into a"
                          + " read model of your own, or send a contract command"),
              "foreignservice"),
          new Proven(
              slices()
                  .assignedFrom(new Features())
                  .should()
                  .beFreeOfCycles()
                  .because(
                      "features follow each other's domain events in one direction: move the policy"
                          + " or projection to the feature that reacts"),
              "featurecycle"),
          new Proven(
              classes()
                  .that(Place.inAFeature())
                  .should(satisfy("stand in one of the five rooms", RoomRules::standsInNoRoom))
                  .because(
                      "a feature has at most the rooms domain, write, read, policy, integration: put"
                          + " configuration beside what it configures"),
              "sixthroom"),
          new Proven(
              classes()
                  .that(Place.inAFeature())
                  .should(notDepend("know only rooms behind them", RoomRules::looksTheWrongWay))
                  .because(
                      "rooms depend one way, write, policy and integration on read and domain, read"
                          + " on domain: turn the call into a command or an event, or move the type"),
              "wrongway"),
          new Proven(
              classes()
                  .that(Place.inAFeature())
                  .should(satisfy("ask the database in transactions", RoomRules::asksOutsideOne))
                  .because(
                      "a request has its tenant for a transaction only: make every class with a"
                          + " JdbcClient @Transactional"),
              "tenantlessrows"),
          new Proven(
              noClasses()
                  .that()
                  .resideInAnyPackage(
                      "health.longhold.kernel..",
                      "health.longhold.contract..",
                      "health.longhold.architecture.broken.heavykernel..")
                  .should()
                  .dependOnClassesThat()
                  .resideOutsideOfPackages(
                      "java..",
                      "org.jspecify..",
                      "health.longhold.kernel..",
                      "health.longhold.contract..",
                      "health.longhold.architecture.broken.heavykernel..")
                  .because(
                      "everybody depends on shared-kernel, so it depends on the JDK only: keep"
                          + " frameworks in the starter and mapping in integration"),
              "heavykernel"));

  private RoomRules() {}

  private static boolean reachesIntoAnotherService(JavaClass from, JavaClass to) {
    return Place.of(from).isPresent()
        && Place.of(to).isPresent()
        && !Place.of(from).map(Place::service).equals(Place.of(to).map(Place::service));
  }

  private static Stream<String> standsInNoRoom(JavaClass type) {
    Optional<String> room = Place.of(type).map(Place::room);
    return room.filter(Place.ROOMS::contains).isPresent()
        ? Stream.empty()
        : Stream.of(room.map(name -> "stands in " + name).orElse("stands in no room"));
  }

  private static Stream<String> asksOutsideOne(JavaClass type) {
    return type.isAnnotatedWith(Transactional.class)
        ? Stream.empty()
        : type.getFields().stream()
            .filter(field -> field.getRawType().isEquivalentTo(JdbcClient.class))
            .map(field -> "asks through " + field.getName());
  }

  private static boolean looksTheWrongWay(JavaClass from, JavaClass to) {
    Optional<String> room = Place.of(from).map(Place::room);
    Optional<String> other = Place.of(to).map(Place::room);
    return room.isPresent()
        && other.isPresent()
        && !room.equals(other)
        && !MAY_KNOW.getOrDefault(room.get(), Set.of()).contains(other.get());
  }

  /** One slice for each feature of each service. */
  private static final class Features implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return Place.of(type)
          .filter(place -> place.feature() != null)
          .map(place -> SliceIdentifier.of(place.service(), String.valueOf(place.feature())))
          .orElse(SliceIdentifier.ignore());
    }

    @Override
    public String getDescription() {
      return "features";
    }
  }
}
