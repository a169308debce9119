package health.longhold.starter.openapi;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;

/** The form of every answer that is not what was asked for. */
final class ProblemSchema {
  static final String NAME = "Problem";

  private ProblemSchema() {}

  static Schema<?> schema() {
    return Schemas.object("type", "title", "status", "detail", "code")
        .description("RFC 9457 problem details; code is the machine-readable reason.")
        .addProperty("type", Schemas.text("uri-reference"))
        .addProperty("title", Schemas.text())
        .addProperty("status", Schemas.of("integer"))
        .addProperty("detail", Schemas.text())
        .addProperty("instance", Schemas.text("uri-reference"))
        .addProperty("code", Schemas.text())
        .addProperty("traceId", Schemas.text())
        .addProperty(
            "details", Schemas.object().description("Facts of a refusal: numbers, codes, ids."))
        .addProperty("errors", Schemas.listOf(fieldError()));
  }

  private static Schema<?> fieldError() {
    return Schemas.object("field", "reason")
        .addProperty("field", Schemas.text())
        .addProperty("reason", Schemas.text())
        .addProperty("allowed", Schemas.text());
  }

  static ApiResponse response() {
    return new ApiResponse()
        .description("A problem: the request was refused or could not be done.")
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/" + NAME))
                        .example(example())));
  }

  private static Map<String, Object> example() {
    return Map.of(
        "type", "/problems/invalid",
        "title", "The request has values outside what is allowed",
        "status", 422,
        "detail", "The field score is not allowed.",
        "instance", "/api/members/019c0f6e-3b5a-7000-8000-000000000001/check-ins",
        "code", "INVALID",
        "traceId", "4bf92f3577b34da6a3ce929d0e0e4736",
        "errors",
            List.of(Map.of("field", "score", "reason", "is not allowed", "allowed", "0 to 10")));
  }
}
