package health.longhold.platform.cataloguing;

import health.longhold.kernel.MetadataKeys;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes catalogue entries through the commands other services would use, over HTTP. A revision
 * that already stands with the same content changes nothing, so every start may publish everything.
 */
public final class CataloguePublisher {
  private static final Duration ANSWER_WAIT = Duration.ofSeconds(30);
  private static final Map<String, String> ACTOR =
      Map.of(
          MetadataKeys.TENANT, ProgrammeId.SHARED_CATALOGUE.value(),
          MetadataKeys.SUBJECT, "platform",
          MetadataKeys.ROLES, Role.CATALOGUE_EDITOR.name());

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final URI commands;
  private final Supplier<String> token;

  /**
   * Publishes to the catalog service at this address.
   *
   * @param service its base URL
   * @param token an access token for commands, valid at every call
   */
  public CataloguePublisher(URI service, Supplier<String> token) {
    this.token = token;
    this.commands = service.resolve("/internal/commands");
  }

  /**
   * Publishes entries in order.
   *
   * @return what was refused, in words for the person at the terminal; empty if all stand
   * @throws IllegalStateException if the service gives no answer to a command
   */
  public List<String> publish(List<CatalogueFiles.Entry> entries) {
    List<String> refusals = new ArrayList<>();
    for (CatalogueFiles.Entry entry : entries) {
      JsonNode refusal = send(entry).path("rejection");
      if (refusal.isString()) {
        refusals.add("catalogue/%s was refused: %s".formatted(entry.file(), refusal.asString()));
      }
    }
    return refusals;
  }

  private JsonNode send(CatalogueFiles.Entry entry) {
    Map<String, Object> envelope =
        Map.of(
            "name", entry.command(),
            "payload", Map.of(entry.field(), entry.content()),
            "metadata", ACTOR);
    HttpRequest request =
        HttpRequest.newBuilder(commands)
            .timeout(ANSWER_WAIT)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token.get())
            .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(envelope)))
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      JsonNode body = json.readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            "catalogue/%s was not taken: %s".formatted(entry.file(), body));
      }
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException("the catalog service does not answer at " + commands, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while publishing the catalogue", e);
    }
  }
}
