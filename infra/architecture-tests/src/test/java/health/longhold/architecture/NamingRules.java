package health.longhold.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static health.longhold.architecture.Conditions.satisfy;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mapstruct.Mapper;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** Names say what a thing is. */
final class NamingRules {
  private static final Pattern EMPTY_WORD = Pattern.compile(".*(Impl|Utils?|Helper|Manager|Dto)");

  static final List<Proven> ALL =
      List.of(
          new Proven(
              classes()
                  .should(satisfy("have names that say something", NamingRules::saysNothing))
                  .because(
                      "Impl, Utils, Helper, Manager and Dto say nothing about the thing: name what it"
                          + " is, or move its methods to what they are about"),
              "emptynames"),
          new Proven(
              classes()
                  .that()
                  .areAnnotatedWith(RestController.class)
                  .and(Place.inAService())
                  .should()
                  .haveSimpleNameEndingWith("Api")
                  .because("endpoints are found by their ending: call the class <Noun>Api"),
              "hiddenapi"),
          new Proven(
              classes()
                  .that()
                  .areAnnotatedWith(Controller.class)
                  .should()
                  .haveSimpleNameEndingWith("Page")
                  .because("pages are found by their ending: call the class <Noun>Page"),
              "hiddenpage"));

  private NamingRules() {}

  private static Stream<String> saysNothing(JavaClass type) {
    return EMPTY_WORD.matcher(type.getSimpleName()).matches() && !isGenerated(type)
        ? Stream.of("has a name that says nothing")
        : Stream.empty();
  }

  /** MapStruct writes {@code XMapperImpl} beside the mapper {@code XMapper}. */
  private static boolean isGenerated(JavaClass type) {
    return Stream.concat(type.getAllRawInterfaces().stream(), type.getAllRawSuperclasses().stream())
        .anyMatch(
            parent ->
                parent.isAnnotatedWith(Mapper.class)
                    && type.getSimpleName().equals(parent.getSimpleName() + "Impl"));
  }
}
