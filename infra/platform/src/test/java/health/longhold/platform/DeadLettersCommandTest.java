package health.longhold.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersCommandTest {
  private final StringWriter printed = new StringWriter();
  private final HttpServer progress = server();
  private TokenStandIn provider;
  private String answer = "{\"handled\":2,\"left\":0}";

  @TempDir Path data;

  @BeforeEach
  void start() throws IOException {
    progress.createContext(
        "/actuator/deadletters",
        exchange ->
            answer(
                exchange,
                exchange.getRequestMethod().equals("POST")
                    ? answer
                    : "{\"progress.read.why\":{\"count\":2,\"causes\":[\"java.lang.Odd\"]}}"));
    progress.start();
    int offset = progress.getAddress().getPort() - Ports.shifted(0).managementOf(Part.PROGRESS);
    provider = TokenStandIn.start(Ports.shifted(offset), data);
    new Running(ProcessHandle.current().pid(), Instant.now(), Ports.shifted(offset))
        .write(new DataFolder(data));
  }

  @AfterEach
  void stop() {
    progress.stop(0);
    provider.close();
  }

  @Test
  void lists_how_many_and_why() {
    assertThat(run("list")).isZero();
    assertThat(printed.toString()).contains("progress.read.why").contains("2  java.lang.Odd");
  }

  @Test
  void requeues_a_group_where_its_letters_are() {
    assertThat(run("requeue", "progress.read.why")).isZero();
    assertThat(printed.toString()).contains("handled 2, left 0");
  }

  @Test
  void says_when_letters_are_left() {
    answer = "{\"handled\":1,\"left\":1}";

    assertThat(run("requeue", "progress.read.why")).isEqualTo(1);
  }

  @Test
  void says_when_there_is_nothing_to_requeue() {
    assertThat(run("requeue", "progress.read.other")).isZero();
    assertThat(printed.toString()).contains("Nothing is set aside for progress.read.other");
  }

  private int run(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "deadletters";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--data";
    all[arguments.length + 2] = data.toString();
    return Longhold.commandLine().setOut(new PrintWriter(printed, true)).execute(all);
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
