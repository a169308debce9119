package health.longhold.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static health.longhold.architecture.Conditions.notDepend;
import static health.longhold.architecture.Conditions.satisfy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.stereotype.Component;

/** Commands, events, contracts and rows: closed sets of records, every command handled. */
final class MessageRules {
  private static final Pattern CONTRACT = Pattern.compile(".*\\.contract\\.[a-z]+\\.v\\d+(\\..*)?");

  static final List<Proven> ALL =
      List.of(
          new Proven(
              classes()
                  .that(areMessageParents())
                  .should(satisfy("be sealed, their cases records", MessageRules::isOpen))
                  .because(
                      "switch over a closed set lets the compiler find the forgotten case: make the"
                          + " parent a sealed interface and nest the records in it"),
              "openmessages"),
          new Proven(
              classes()
                  .that(areContracts())
                  .should(satisfy("be records", MessageRules::isMutable))
                  .because("what crosses a wall is a value: make it a record or a sealed parent"),
              "mutablecontract"),
          new Proven(
              classes()
                  .that(Place.inRoom("read"))
                  .should(satisfy("be a bean or a record", MessageRules::keepsStateInAPlainClass))
                  .because(
                      "a row is a value: make it a record; what works on rows is a Spring bean"),
              "mutablerow"),
          new Proven(
              classes()
                  .that(areCommandParents())
                  .should(new BeHandled())
                  .because(
                      "Axon finds handlers by concrete type only, and a missing one shows at the"
                          + " first call: add a @CommandHandler for the record to the shell"),
              "unhandledcommand"),
          new Proven(
              methods()
                  .that()
                  .areAnnotatedWith(CommandHandler.class)
                  .and()
                  .areDeclaredInClassesThat()
                  .areAnnotatedWith(Aggregate.class)
                  .should(createIfMissing())
                  .because(
                      "an unknown id is the domain's to refuse, with its own constant: annotate with"
                          + " @CreationPolicy(CREATE_IF_MISSING)"),
              "eagershell"),
          new Proven(
              classes()
                  .that(Place.inAFeature())
                  .and(DescribedPredicate.not(Place.inRoom("integration")))
                  .should(notDepend("leave contracts to integration", MessageRules::isContract))
                  .because(
                      "contracts may not shape the domain or the screens: map them to types of this"
                          + " service in integration"),
              "leakedcontract"));

  private MessageRules() {}

  private static DescribedPredicate<JavaClass> areMessageParents() {
    return DescribedPredicate.describe(
        "are command or event parents",
        type -> isParent(type, "Command") || isParent(type, "Event"));
  }

  private static DescribedPredicate<JavaClass> areCommandParents() {
    return DescribedPredicate.describe("are command parents", type -> isParent(type, "Command"));
  }

  private static boolean isParent(JavaClass type, String suffix) {
    return Place.inRoom("domain").test(type)
        && type.isTopLevelClass()
        && type.getSimpleName().endsWith(suffix);
  }

  private static DescribedPredicate<JavaClass> areContracts() {
    return DescribedPredicate.describe(
        "are contracts", type -> CONTRACT.matcher(type.getPackageName()).matches());
  }

  private static boolean isContract(JavaClass from, JavaClass to) {
    return CONTRACT.matcher(to.getPackageName()).matches();
  }

  private static Stream<String> isOpen(JavaClass type) {
    if (!type.isInterface() || !type.reflect().isSealed()) {
      return Stream.of("is not a sealed interface");
    }
    return cases(type.reflect())
        .filter(message -> !message.isRecord())
        .map(message -> "permits " + message.getSimpleName() + ", which is not a record");
  }

  private static Stream<String> isMutable(JavaClass type) {
    boolean closed =
        type.isRecord()
            || type.isEnum()
            || type.isAnnotation()
            || (type.isInterface() && (type.reflect().isSealed() || isPackageInfo(type)));
    return closed ? Stream.empty() : Stream.of("is neither record, enum nor sealed interface");
  }

  private static boolean isPackageInfo(JavaClass type) {
    return type.getSimpleName().equals("package-info");
  }

  private static Stream<String> keepsStateInAPlainClass(JavaClass type) {
    boolean plain =
        !type.isRecord()
            && !type.isEnum()
            && !type.isInterface()
            && !type.isMetaAnnotatedWith(Component.class)
            && type.getFields().stream()
                .anyMatch(field -> !field.getModifiers().toString().contains("STATIC"));
    return plain ? Stream.of("keeps fields but is neither record nor bean") : Stream.empty();
  }

  private static Stream<Class<?>> cases(Class<?> parent) {
    return parent.isSealed()
        ? Arrays.stream(parent.getPermittedSubclasses()).flatMap(MessageRules::cases)
        : Stream.of(parent);
  }

  private static ArchCondition<JavaMethod> createIfMissing() {
    return new ArchCondition<>("create the aggregate if it is missing") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean lenient =
            method
                .tryGetAnnotationOfType(CreationPolicy.class)
                .filter(policy -> policy.value() == AggregateCreationPolicy.CREATE_IF_MISSING)
                .isPresent();
        if (!lenient) {
          events.add(SimpleConditionEvent.violated(method, method.getDescription()));
        }
      }
    };
  }

  /** Every concrete command has a handler in the write room of its feature. */
  private static final class BeHandled extends ArchCondition<JavaClass> {
    private final Set<String> handled = new HashSet<>();

    BeHandled() {
      super("have a handler for every case in the write room");
    }

    @Override
    public void init(Collection<JavaClass> parents) {
      handled.clear();
    }

    @Override
    public void check(JavaClass parent, ConditionEvents events) {
      parent.getDirectDependenciesToSelf().stream()
          .map(dependency -> dependency.getOriginClass())
          .forEach(this::remember);
      parent.getAllSubclasses().stream()
          .flatMap(message -> message.getDirectDependenciesToSelf().stream())
          .map(dependency -> dependency.getOriginClass())
          .forEach(this::remember);
      cases(parent.reflect())
          .filter(command -> !handled.contains(command.getName()))
          .forEach(
              command ->
                  events.add(
                      SimpleConditionEvent.violated(
                          parent, command.getName() + " has no @CommandHandler")));
    }

    private void remember(JavaClass type) {
      if (Place.inRoom("write").test(type)) {
        type.getMethods().stream()
            .filter(method -> method.isAnnotatedWith(CommandHandler.class))
            .flatMap(method -> method.getRawParameterTypes().stream().limit(1))
            .forEach(command -> handled.add(command.getName()));
      }
    }
  }
}
