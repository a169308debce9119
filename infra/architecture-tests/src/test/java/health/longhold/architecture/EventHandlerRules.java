package health.longhold.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static health.longhold.architecture.Conditions.satisfy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

/** Whoever follows events has a position of its own and knows what a replay means for it. */
final class EventHandlerRules {
  static final List<Proven> ALL =
      List.of(
          new Proven(
              classes()
                  .that(followEvents())
                  .should(satisfy("name a group of their own", EventHandlerRules::isMisnamed))
                  .because(
                      "a group is a token, an error handler and a dead-letter queue: annotate with"
                          + " @ProcessingGroup(\"<service>.<room>.<kebab>\")"),
              "misnamedgroup"),
          new Proven(
              classes()
                  .that(followEvents())
                  .should(new ShareNoGroup())
                  .because(
                      "two classes in one group share a position, so a reset of one replays the"
                          + " other: give each its own name, except publishers of one topic"),
              "sharedgroup"),
          new Proven(
              classes()
                  .that(followEvents())
                  .and(
                      DescribedPredicate.or(Place.inRoom("policy"), Place.inRoom("integration"))
                          .as("send something out"))
                  .should()
                  .beAnnotatedWith(DisallowReplay.class)
                  .because(
                      "a rebuilt processor must not send commands or publish records again: annotate"
                          + " the class with @DisallowReplay"),
              "replayedpolicy"),
          new Proven(
              classes()
                  .that(followEvents())
                  .and(Place.inRoom("read"))
                  .should(satisfy("know how to start over", EventHandlerRules::cannotReset))
                  .because(
                      "a projection is rebuilt from its events: add a @ResetHandler that empties its"
                          + " tables"),
              "eternalprojection"),
          new Proven(
              classes()
                  .that(followEvents())
                  .should(satisfy("stand where following belongs", EventHandlerRules::isMisplaced))
                  .because(
                      "projections live in read, policies in policy, publishers in integration: move"
                          + " the handler"),
              "misplacedhandler"),
          new Proven(
              classes()
                  .that(followEvents())
                  .and(Place.inRoom("policy"))
                  .should()
                  .haveNameMatching(".*\\.When[A-Z]\\w+Then[A-Z]\\w+")
                  .because("a policy's name is its sentence: When<Event>Then<Command>"),
              "namelesspolicy"));

  private EventHandlerRules() {}

  private static DescribedPredicate<JavaClass> followEvents() {
    return DescribedPredicate.describe(
        "follow events", type -> Place.of(type).isPresent() && has(type, EventHandler.class));
  }

  private static boolean has(JavaClass type, Class<? extends Annotation> annotation) {
    return type.getAllMethods().stream().anyMatch(method -> method.isAnnotatedWith(annotation));
  }

  private static Optional<String> group(JavaClass type) {
    return type.tryGetAnnotationOfType(ProcessingGroup.class).map(ProcessingGroup::value);
  }

  private static Stream<String> isMisnamed(JavaClass type) {
    String expected =
        Place.of(type)
            .map(place -> place.service() + "\\." + place.room() + "\\.[a-z0-9]+(-[a-z0-9]+)*")
            .orElseThrow();
    return group(type).filter(name -> name.matches(expected)).isPresent()
        ? Stream.empty()
        : Stream.of("has group " + group(type).orElse("none") + ", expected " + expected);
  }

  private static Stream<String> cannotReset(JavaClass type) {
    return has(type, ResetHandler.class) ? Stream.empty() : Stream.of("has no @ResetHandler");
  }

  private static Stream<String> isMisplaced(JavaClass type) {
    return Place.of(type)
        .filter(place -> !List.of("read", "policy", "integration").contains(place.room()))
        .map(place -> "handles events in room " + place.room())
        .stream();
  }

  /**
   * No two classes name the same group. Publishers may: what they send to one topic has to leave in
   * one order, which {@link SourceRules#publishersApart} sees to.
   */
  private static final class ShareNoGroup extends ArchCondition<JavaClass> {
    private final Map<String, String> owners = new HashMap<>();

    ShareNoGroup() {
      super("share their group with nobody");
    }

    @Override
    public void init(Collection<JavaClass> types) {
      owners.clear();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      group(type)
          .filter(_ -> !Place.inRoom("integration").test(type))
          .map(name -> owners.putIfAbsent(name, type.getName()))
          .ifPresent(
              owner ->
                  events.add(
                      SimpleConditionEvent.violated(
                          type, type.getName() + " shares its group with " + owner)));
    }
  }
}
