package health.longhold.edge.openapi;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The documents of several services as one. Component names and operation ids get the service's
 * name in front, because two services may use one name for different things; what is not under
 * {@code /api/} is left out.
 */
final class OpenApiDocument {
  private static final String COMPONENTS = "#/components/";

  private final ObjectNode merged;
  private final ObjectNode paths;
  private final ObjectNode components;

  OpenApiDocument(JsonMapper json) {
    merged = json.createObjectNode();
    merged.put("openapi", "3.1.0");
    merged
        .putObject("info")
        .put("title", "Longhold")
        .put("version", "v1")
        .put(
            "description",
            "Home exercise for upper back pain, where every hold time has a reason.");
    // relative: calls tried from the page go through the edge
    merged.putArray("servers").addObject().put("url", "/");
    paths = merged.putObject("paths");
    components = merged.putObject("components");
  }

  /** Adds one service's document. */
  void add(String service, JsonNode document) {
    JsonNode renamed = prefixed(service, document);
    for (Map.Entry<String, JsonNode> path : renamed.path("paths").properties()) {
      if (path.getKey().startsWith("/api/")) {
        paths.set(path.getKey(), path.getValue());
      }
    }
    if (renamed.has("security")) {
      merged.set("security", renamed.get("security"));
    }
    for (Map.Entry<String, JsonNode> kind : renamed.path("components").properties()) {
      ObjectNode into = components.withObjectProperty(kind.getKey());
      for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
        // how to sign in is one and the same everywhere, and operations name it without a pointer
        boolean shared = kind.getKey().equals("securitySchemes");
        into.set(
            shared ? component.getKey() : service + "." + component.getKey(), component.getValue());
      }
    }
  }

  /** Says that a service's part is missing for now. */
  void missing(String service) {
    merged.withArrayProperty("x-missing-services").add(service);
  }

  JsonNode merged() {
    return merged;
  }

  private static JsonNode prefixed(String service, JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode copy = object.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
          JsonNode value = prefixed(service, member.getValue());
          boolean operation = member.getKey().equals("operationId") && value.isString();
          copy.set(
              member.getKey(),
              operation ? StringNode.valueOf(service + "." + value.asString()) : value);
        }
        yield copy;
      }
      case StringNode text when text.stringValue().startsWith(COMPONENTS) ->
          StringNode.valueOf(reference(service, text.stringValue()));
      case ArrayNode array -> {
        ArrayNode copy = array.arrayNode();
        for (JsonNode element : array) {
          copy.add(prefixed(service, element));
        }
        yield copy;
      }
      default -> node;
    };
  }

  // #/components/schemas/Dose -> #/components/schemas/session.Dose
  private static String reference(String service, String pointer) {
    int name = pointer.indexOf('/', COMPONENTS.length()) + 1;
    return pointer.substring(0, name) + service + "." + pointer.substring(name);
  }
}
