package health.longhold.edge.openapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/**
 * The calls of the joined document as people look for them: by service, each with what it does.
 *
 * @param parts the services that answered, in the order of the document
 * @param missing the names of those that did not
 */
public record OpenApiIndex(List<Part> parts, List<String> missing) {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /** What one service can be asked. */
  public record Part(String service, List<Call> calls) {}

  /**
   * One call.
   *
   * @param summary what it does, in a sentence; empty where the service says nothing
   * @param place where the page to try calls shows it
   */
  public record Call(String method, String path, String summary, String place) {}

  static OpenApiIndex of(JsonNode document) {
    Map<String, List<Call>> calls = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          String id = operation.getValue().path("operationId").asString();
          calls
              .computeIfAbsent(id.substring(0, id.indexOf('.')), _ -> new ArrayList<>())
              .add(call(operation.getKey(), path.getKey(), id, operation.getValue()));
        }
      }
    }
    return new OpenApiIndex(
        calls.entrySet().stream()
            .map(part -> new Part(part.getKey(), List.copyOf(part.getValue())))
            .toList(),
        document.path("x-missing-services").valueStream().map(JsonNode::asString).toList());
  }

  private static Call call(String method, String path, String id, JsonNode operation) {
    String tag = operation.at("/tags/0").asString();
    return new Call(
        method.toUpperCase(Locale.ROOT),
        path,
        operation.path("summary").asString(),
        "/openapi/try#/%s/%s"
            .formatted(
                UriUtils.encodePathSegment(tag, StandardCharsets.UTF_8),
                UriUtils.encodePathSegment(id, StandardCharsets.UTF_8)));
  }
}
