package health.longhold.starter.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Plain schemas, in the words of OpenAPI 3.0 and 3.1 at once: the library writes either. */
final class Schemas {
  private Schemas() {}

  static Schema<Object> of(String type) {
    Schema<Object> schema = new Schema<>();
    schema.setType(type);
    // springdoc adds and removes "null" later
    schema.setTypes(new HashSet<>(Set.of(type)));
    return schema;
  }

  static Schema<Object> text() {
    return of("string");
  }

  static Schema<Object> text(String format) {
    Schema<Object> schema = text();
    schema.setFormat(format);
    return schema;
  }

  static Schema<Object> listOf(Schema<?> items) {
    Schema<Object> schema = of("array");
    schema.setItems(items);
    return schema;
  }

  /** An object whose members are added by the caller, some of them required. */
  static Schema<Object> object(String... required) {
    Schema<Object> schema = of("object");
    schema.setRequired(required.length == 0 ? null : new ArrayList<>(List.of(required)));
    return schema;
  }
}
