package health.longhold.starter.openapi;

import health.longhold.starter.web.IfMatch;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Tells of every operation what the starter gives it: its headers, its problems, its place in the
 * index, and what is written about it once.
 */
final class CommonHeaders implements OperationCustomizer {
  static final String IF_MATCH = "IfMatch";
  static final String IDEMPOTENCY_KEY = "IdempotencyKey";

  private static final String PARAMETERS = "#/components/parameters/";

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    if (takesIfMatch(handler)) {
      operation.addParametersItem(reference(IF_MATCH));
    }
    if (handler.hasMethodAnnotation(PostMapping.class)) {
      operation.addParametersItem(reference(IDEMPOTENCY_KEY));
    }
    operation.setTags(
        operation.getTags().stream().map(tag -> tag.replaceFirst("-api$", "")).toList());
    describeAnswers(operation.getResponses(), handler);
    operation.setDescription(furtherTold(operation.getSummary(), operation.getDescription()));
    return operation;
  }

  /** What stands beneath the first sentence; a source breaks its lines where a reader would not. */
  private static @Nullable String furtherTold(@Nullable String summary, @Nullable String all) {
    if (summary == null || all == null || !all.startsWith(summary)) {
      return all;
    }
    String rest = all.substring(summary.length()).strip().replaceAll("\\s+", " ");
    return rest.isEmpty() ? null : rest;
  }

  private static void describeAnswers(ApiResponses responses, HandlerMethod handler) {
    ApiResponse ok = responses.get("200");
    if (ok != null && handler.getReturnType().getParameterType() == ResponseEntity.class) {
      // made or found, 201 or 200: the handler decides for each request
      responses.remove("200");
      responses.addApiResponse("2XX", ok.description("Done"));
    }
    responses.addApiResponse("4XX", problem());
    responses.addApiResponse("5XX", problem());
  }

  private static ApiResponse problem() {
    return new ApiResponse().$ref("#/components/responses/" + ProblemSchema.NAME);
  }

  private static boolean takesIfMatch(HandlerMethod handler) {
    return Arrays.asList(handler.getMethod().getParameterTypes()).contains(IfMatch.class);
  }

  private static Parameter reference(String name) {
    return new Parameter().$ref(PARAMETERS + name);
  }

  static Parameter ifMatch() {
    return header(
        "If-Match", "The ETag of the state this edit rests on; 412 if it has moved on.", "\"7\"");
  }

  static Parameter idempotencyKey() {
    return header(
        "Idempotency-Key",
        "Repeats under one key within 24 hours have one effect and the first answer; another body"
            + " under the same key is refused (409).",
        "019c0f6e-3b5a-7000-8000-000000000001");
  }

  private static Parameter header(String name, String description, String example) {
    return new HeaderParameter()
        .name(name)
        .description(description)
        .schema(Schemas.text())
        .example(example);
  }
}
