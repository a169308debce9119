package health.longhold.platform.cataloguing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CataloguePublisherTest {
  private static final List<CatalogueFiles.Entry> ENTRIES =
      List.of(
          new CatalogueFiles.Entry(
              "exercises/a.yaml", "catalog.PublishExercise.v1", "exercise", Map.of("name", "A")),
          new CatalogueFiles.Entry(
              "routines/b.yaml", "catalog.PublishRoutine.v1", "routine", Map.of("name", "B")));

  private final List<JsonNode> received = Collections.synchronizedList(new ArrayList<>());
  private final JsonMapper json = new JsonMapper();
  private final HttpServer catalog = newServer();
  private int status = 200;
  private String answer = "{\"result\":{\"revision\":1}}";

  @BeforeEach
  void start() {
    catalog.createContext("/internal/commands", this::take);
    catalog.start();
  }

  @AfterEach
  void stop() {
    catalog.stop(0);
  }

  @Test
  void sends_each_entry_as_its_command_in_the_name_of_the_shared_catalogue() {
    assertThat(publisher().publish(ENTRIES)).isEmpty();

    assertThat(received)
        .extracting(command -> command.path("name").asString())
        .containsExactly("catalog.PublishExercise.v1", "catalog.PublishRoutine.v1");
    assertThat(received.getFirst().at("/payload/exercise/name").asString()).isEqualTo("A");
    assertThat(received.getLast().at("/payload/routine/name").asString()).isEqualTo("B");
    assertThat(received.getFirst().at("/metadata/tenant").asString()).isEqualTo("platform");
    assertThat(received.getFirst().at("/metadata/roles").asString()).isEqualTo("CATALOGUE_EDITOR");
  }

  @Test
  void names_the_files_that_were_refused_and_goes_on() {
    answer = "{\"rejection\":\"REVISION_EXISTS\",\"kind\":\"CONFLICT\"}";

    assertThat(publisher().publish(ENTRIES))
        .containsExactly(
            "catalogue/exercises/a.yaml was refused: REVISION_EXISTS",
            "catalogue/routines/b.yaml was refused: REVISION_EXISTS");
  }

  @Test
  void stops_when_a_command_is_not_taken() {
    status = 422;

    assertThatThrownBy(() -> publisher().publish(ENTRIES))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("exercises/a.yaml");
    assertThat(received).hasSize(1);
  }

  private CataloguePublisher publisher() {
    return new CataloguePublisher(
        URI.create("http://127.0.0.1:" + catalog.getAddress().getPort()), () -> "a.b.c");
  }

  private void take(HttpExchange exchange) throws IOException {
    received.add(json.readTree(exchange.getRequestBody().readAllBytes()));
    byte[] body = answer.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static HttpServer newServer() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
