package health.longhold.edge;

/** Three services that use one schema name for different things, as real ones do. */
final class OpenApiSamples {
  private OpenApiSamples() {}

  static String of(String service) {
    return """
    {"openapi": "3.1.0",
     "servers": [{"url": "http://127.0.0.1:1"}],
     "paths": {
       "/internal/commands": {"post": {"operationId": "take"}},
       "/api/%1$s": {"get": {"operationId": "list", "tags": ["lists"],
         "summary": "What %1$s answers", "responses": {"200": {"content": {
         "application/json": {"schema": {"$ref": "#/components/schemas/Item"}}}}}}}},
     "components": {"schemas": {
       "Item": {"type": "object", "description": "%1$s",
         "properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Part"}}}},
       "Part": {"type": "string"}}}}
    """
        .formatted(service);
  }
}
