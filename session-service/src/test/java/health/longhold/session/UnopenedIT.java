package health.longhold.session;

import static health.longhold.session.Neighbours.publishTargets;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.starter.test.RealParts;
import health.longhold.starter.test.TestIssuer;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * A session of somebody else is not even opened: one with a long journal is refused on the same
 * road as one that is not there, so that the time of an answer tells nothing.
 */
@ExtendWith(RealParts.class)
class UnopenedIT {
  private static ConfigurableApplicationContext service;

  private int port;
  private final UUID session = UUID.randomUUID();
  private Phone owner;
  private UUID prescription;

  /** A service of its own, since the probe has no business in that of the other tests. */
  @BeforeAll
  static void start() {
    List<String> arguments =
        new ArrayList<>(List.of("--server.port=0", "--management.server.port=0"));
    RealParts.servers()
        .properties("session")
        .forEach((name, value) -> arguments.add("--" + name + "=" + value));
    TestIssuer.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    service =
        SessionService.application().sources(Probe.class).run(arguments.toArray(String[]::new));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void somebodyWhoTrains() {
    port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    owner = new Phone(port);
    publishTargets(owner.member, 1, 20);
    prescription = owner.prescribed();
    assertThat(owner.start(session, prescription, owner.startedAt).status()).isEqualTo(201);
    assertThat(owner.journal(session, owner.legLift(1, 20)).status()).isEqualTo(200);
    Probe.OPENED.clear();
  }

  @Test
  void a_journal_for_it_opens_it_for_its_member_alone() {
    for (String tenant : List.of("north", "south")) {
      Phone other = new Phone(port);
      assertThat(
              other
                  .send(
                      "POST",
                      "/api/sessions/%s/journal".formatted(session),
                      other.batch(other.legLift(2, 20)),
                      "application/json",
                      other.member.toString(),
                      "MEMBER",
                      tenant)
                  .code())
          .isEqualTo("SESSION_UNKNOWN");
    }
    assertThat(Probe.OPENED).doesNotContain("session-" + session);

    assertThat(owner.journal(session, owner.legLift(1, 20)).status()).isEqualTo(200);
    assertThat(Probe.OPENED).contains("session-" + session);
  }

  @Test
  void a_start_under_its_id_opens_it_for_its_member_alone() {
    Phone other = new Phone(port);
    publishTargets(other.member, 1, 20);
    UUID own = other.prescribed();

    assertThat(other.start(session, own, other.startedAt).code()).isEqualTo("SESSION_UNKNOWN");
    assertThat(Probe.OPENED).doesNotContain("session-" + session);

    assertThat(owner.start(session, prescription, owner.startedAt).status()).isEqualTo(200);
    assertThat(Probe.OPENED).contains("session-" + session);
  }

  /** Which aggregates were opened by a command: those whose events were told to one again. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Probe {
    static final Set<String> OPENED = ConcurrentHashMap.newKeySet();

    @Bean
    HandlerEnhancerDefinition opened() {
      return new HandlerEnhancerDefinition() {
        @Override
        public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
          return original
              .unwrap(Method.class)
              .filter(method -> method.isAnnotationPresent(EventSourcingHandler.class))
              .<MessageHandlingMember<T>>map(_ -> new Noted<>(original))
              .orElse(original);
        }
      };
    }

    private static final class Noted<T> extends WrappedMessageHandlingMember<T> {
      Noted(MessageHandlingMember<T> delegate) {
        super(delegate);
      }

      @Override
      public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
        // an aggregate that begins has no identifier yet
        if (message instanceof DomainEventMessage<?> event
            && event.getAggregateIdentifier() != null) {
          OPENED.add(event.getAggregateIdentifier());
        }
        return super.handle(message, target);
      }
    }
  }
}
