package health.longhold.session;

import static health.longhold.session.Neighbours.publishTargets;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.starter.test.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What operators see of sessions, on the management port. */
@OnRealParts
class SessionMetersIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @LocalManagementPort int managementPort;

  @Test
  void sessions_are_counted_as_they_start_run_and_end() {
    double startedBefore = meter("longhold_sessions_started_total");
    double stoppedBefore = meter("longhold_sessions_ended_total{outcome=\"STOPPED\"}");
    Phone phone = new Phone(port);
    publishTargets(phone.member, 1, 20);
    UUID session = UUID.randomUUID();
    phone.start(session, phone.prescribed(), phone.startedAt);

    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () -> {
              assertThat(meter("longhold_sessions_started_total")).isGreaterThan(startedBefore);
              assertThat(meter("longhold_sessions_running")).isPositive();
            });
    phone.journal(session, phone.entry(1, "\"Stopped\",\"lastSeq\":1,\"reason\":\"NO_TIME\""));

    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () ->
                assertThat(meter("longhold_sessions_ended_total{outcome=\"STOPPED\"}"))
                    .isGreaterThan(stoppedBefore));
    assertThat(prometheus()).doesNotContain(phone.member.toString());
  }

  /** The value of a meter; its common labels, if any, stand before or after those asked for. */
  private double meter(String name) {
    String labels =
        name.contains("{") ? name.substring(name.indexOf('{') + 1, name.length() - 1) : "";
    String bare = name.contains("{") ? name.substring(0, name.indexOf('{')) : name;
    return Pattern.compile(
            "^%s(?:\\{[^}]*%s[^}]*})? (\\S+)$".formatted(bare, Pattern.quote(labels)),
            Pattern.MULTILINE)
        .matcher(prometheus())
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group(1)))
        .findFirst()
        .orElseThrow();
  }

  private String prometheus() {
    try {
      return HTTP.send(
              HttpRequest.newBuilder(
                      URI.create("http://127.0.0.1:" + managementPort + "/actuator/prometheus"))
                  .header("Authorization", TestIssuer.bearer("operator; scopes=operations"))
                  .build(),
              BodyHandlers.ofString())
          .body();
    } catch (IOException broken) {
      throw new AssertionError(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }
}
