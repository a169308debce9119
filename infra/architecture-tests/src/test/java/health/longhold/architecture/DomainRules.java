package health.longhold.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static health.longhold.architecture.Conditions.notDepend;
import static health.longhold.architecture.Conditions.satisfy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The domain is pure: no framework, no clock, no chance, no log. */
final class DomainRules {
  private static final Set<String> CLOCKS_AND_DICE =
      Set.of(
          "java.util.UUID.randomUUID",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getLogger",
          "java.lang.Math.random",
          "java.time.ZoneId.systemDefault");

  static final List<Proven> ALL =
      List.of(
          new Proven(
              classes()
                  .that(Place.inRoom("domain"))
                  .should(notDepend("import only the JDK and the kernel", DomainRules::isForeign))
                  .because(
                      "the domain must outlive every framework: map contracts in integration, keep"
                          + " annotations in the shell, read rows before the command is sent"),
              "dirtydomain"),
          new Proven(
              noClasses()
                  .that(Place.inRoom("domain"))
                  .should()
                  .accessTargetWhere(readsAClockOrRollsDice())
                  .because(
                      "the same command on the same state must always decide the same: time and ids"
                          + " arrive in the command"),
              "impuredomain"),
          new Proven(
              noClasses()
                  .that(Place.inRoom("domain"))
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage("org.slf4j..", "java.util.logging..")
                  .because("a decision explains itself in its event: say it there, not in a log"),
              "loggingdomain"),
          new Proven(
              methods()
                  .that()
                  .areDeclaredInClassesThat()
                  .haveSimpleNameEndingWith("Decider")
                  .and()
                  .doNotHaveModifier(JavaModifier.SYNTHETIC)
                  .should()
                  .beStatic()
                  .because(
                      "decide and evolve are functions: what they need comes in as state or command"),
              "statefuldecider"),
          new Proven(
              classes()
                  .that(Place.inRoom("domain"))
                  .and()
                  .haveSimpleNameEndingWith("Rejection")
                  .should()
                  .beEnums()
                  .andShould()
                  .implement(health.longhold.kernel.Rejection.class)
                  .because(
                      "a refusal is a constant that callers and tests can name: make it an enum that"
                          + " implements Rejection"),
              "vaguerejection"),
          new Proven(
              classes()
                  .that(Place.inAService())
                  .should(satisfy("read time from the injected clock", DomainRules::readsTheClock))
                  .because(
                      "tests and imports move time by one bean: inject InstantSource and ask it"),
              "ownclock"));

  private DomainRules() {}

  private static boolean isForeign(JavaClass from, JavaClass to) {
    String home = to.getPackageName();
    boolean neighbour =
        Place.of(to)
            .filter(place -> place.is("domain"))
            .map(Place::service)
            .equals(Place.of(from).map(Place::service));
    return !(neighbour
        || to.isPrimitive()
        || home.startsWith("java.")
        || home.startsWith("org.jspecify.")
        || home.equals("health.longhold.kernel"));
  }

  private static DescribedPredicate<JavaAccess<?>> readsAClockOrRollsDice() {
    return DescribedPredicate.describe(
        "reads a clock, makes an id or logs",
        access ->
            isNow(access)
                || CLOCKS_AND_DICE.contains(target(access))
                || access.getTargetOwner().isAssignableTo(java.util.random.RandomGenerator.class));
  }

  private static Stream<String> readsTheClock(JavaClass type) {
    return type.getAccessesFromSelf().stream()
        .filter(DomainRules::isNow)
        .map(access -> "calls " + target(access));
  }

  private static boolean isNow(JavaAccess<?> access) {
    return access.getName().equals("now")
        && access.getTargetOwner().getPackageName().startsWith("java.time");
  }

  private static String target(JavaAccess<?> access) {
    return access.getTargetOwner().getName() + "." + access.getName();
  }
}
