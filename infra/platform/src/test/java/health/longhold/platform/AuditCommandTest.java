package health.longhold.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
  private static final String SEAL = "acme:4:" + "ab".repeat(32);

  private final StringWriter printed = new StringWriter();
  private final Map<Part, HttpServer> services = new EnumMap<>(Part.class);
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private String progress = verified("[]");
  private TokenStandIn provider;

  @TempDir Path data;

  @BeforeEach
  void start() throws IOException {
    int offset = 0;
    for (int tries = 0; services.size() < Part.SERVICES.size(); tries++) {
      stop();
      offset = 20_000 + tries * 100 + (int) (ProcessHandle.current().pid() % 100);
      startAt(offset);
    }
    provider = TokenStandIn.start(Ports.shifted(offset), data);
    new Running(ProcessHandle.current().pid(), Instant.now(), Ports.shifted(offset))
        .write(new DataFolder(data));
  }

  private void startAt(int offset) throws IOException {
    for (Part part : Part.SERVICES) {
      InetSocketAddress address =
          new InetSocketAddress(
              InetAddress.getLoopbackAddress(), Ports.shifted(offset).managementOf(part));
      try {
        HttpServer server = HttpServer.create(address, 0);
        server.createContext(
            "/actuator/audit",
            exchange -> {
              asked.add(String.valueOf(exchange.getRequestURI().getQuery()));
              answer(exchange, part == Part.PROGRESS ? progress : "{}");
            });
        server.start();
        services.put(part, server);
      } catch (BindException taken) {
        return;
      }
    }
  }

  @AfterEach
  void end() {
    provider.close();
    stop();
  }

  private void stop() {
    services.values().forEach(server -> server.stop(0));
    services.clear();
  }

  @Test
  void says_how_much_there_is_and_that_it_is_intact() {
    assertThat(run()).isZero();
    assertThat(printed.toString()).containsPattern("progress +acme +12 +4 +1").contains("Intact.");
  }

  @Test
  void says_what_is_wrong_and_where() {
    progress = verified("[{\"kind\":\"ENTRY_CHANGED\",\"seal\":3,\"entry\":7}]");

    assertThat(run()).isEqualTo(1);
    assertThat(printed.toString()).contains("ENTRY_CHANGED at seal 3, entry 7").contains("NOT");
  }

  @Test
  void asks_for_the_seals_of_the_last_intact_verification() {
    run();
    progress = verified("[{\"kind\":\"SEALS_CUT_OFF\",\"seal\":4}]").replace(":4:", ":3:");
    asked.clear();

    assertThat(run()).isEqualTo(1);
    assertThat(run()).isEqualTo(1);
    assertThat(asked).filteredOn(query -> query.equals("known=" + SEAL)).hasSize(2);
  }

  @Test
  void counts_a_service_that_does_not_answer_as_not_verified() {
    Objects.requireNonNull(services.get(Part.CATALOG)).stop(0);

    assertThat(run()).isEqualTo(1);
    assertThat(printed.toString()).contains("catalog   does not answer");
  }

  @Test
  void counts_an_error_as_not_verified() {
    progress = "{\"status\":500,\"error\":\"Internal Server Error\"}";

    assertThat(run()).isEqualTo(1);
  }

  private static String verified(String faults) {
    return "{\"acme\":{\"entries\":12,\"seals\":4,\"unsealed\":1,\"newest\":\"%s\",\"faults\":%s}}"
        .formatted(SEAL, faults);
  }

  private int run() {
    return Longhold.commandLine()
        .setOut(new PrintWriter(printed, true))
        .execute("audit", "verify", "--data", data.toString());
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
