package health.longhold.starter.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import health.longhold.contract.progress.v1.command.AcceptPlan;
import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.command.ServiceProperties.Neighbour;
import health.longhold.starter.failure.PassingFailures;
import health.longhold.starter.identity.ServiceTokens;
import health.longhold.starter.test.TestIssuer;
import health.longhold.starter.types.StoredJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.distributed.DistributedCommandBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a neighbour's answer means for whoever waits for it. */
class CommandsTest {
  private static final Actor ACTOR = new Actor("member-1", new ProgrammeId("north"), Set.of());
  private static final AcceptPlan COMMAND =
      new AcceptPlan(new MemberId(new UUID(0, 1)), new PlanId(new UUID(0, 2)), Instant.EPOCH);

  private final Queue<Integer> answers = new ArrayDeque<>();
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer neighbour;
  private Commands commands;

  @BeforeEach
  void start() throws IOException {
    neighbour = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    neighbour.createContext(HttpConnector.PATH, this::answer);
    neighbour.start();
    ServiceProperties properties =
        new ServiceProperties(
            "session",
            Map.of(
                "progress",
                new Neighbour(URI.create("http://127.0.0.1:" + neighbour.getAddress().getPort()))),
            Duration.ofSeconds(10));
    commands =
        new Commands(
            DistributedCommandBus.builder()
                .commandRouter(new StaticRoutes(properties))
                .connector(
                    new HttpConnector(
                        SimpleCommandBus.builder().build(),
                        properties,
                        new ServiceTokens(TestIssuer.settings()),
                        StoredJson.contracts()))
                .build());
  }

  @AfterEach
  void stop() {
    neighbour.stop(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 422, 500})
  void an_answer_that_will_not_change_is_asked_for_once(int status) {
    answers.addAll(List.of(status, 200));

    assertThatThrownBy(() -> untilAnswered())
        .isInstanceOfSatisfying(
            CommandNotTaken.class, taken -> assertThat(taken.status()).isEqualTo(status))
        .matches(failure -> !PassingFailures.passes(failure), "is set aside");
    assertThat(asked).hasValue(1);
  }

  /** Its keys may have changed: a new token is fetched before the next attempt. */
  @Test
  void a_neighbour_that_does_not_believe_the_token_is_asked_again() {
    answers.addAll(List.of(401, 200));

    assertThatCode(() -> untilAnswered()).doesNotThrowAnyException();
    assertThat(asked).hasValue(2);
  }

  @Test
  void a_neighbour_that_is_away_is_asked_until_it_answers() {
    answers.addAll(List.of(503, 429, 502, 200));

    assertThatCode(() -> untilAnswered()).doesNotThrowAnyException();
    assertThat(asked).hasValue(4);
  }

  @Test
  void a_neighbour_that_is_away_is_a_passing_failure() {
    answers.add(503);

    assertThatThrownBy(() -> CurrentActor.as(ACTOR, () -> commands.<Object>send(COMMAND)))
        .isInstanceOf(ServiceUnavailable.class)
        .matches(PassingFailures::passes, "is tried again");
  }

  private void untilAnswered() {
    CurrentActor.as(ACTOR, () -> commands.sendUntilAnswered(COMMAND));
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    byte[] body = "{}".getBytes(UTF_8);
    exchange.sendResponseHeaders(answers.remove(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
