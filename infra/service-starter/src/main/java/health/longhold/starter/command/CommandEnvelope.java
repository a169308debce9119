package health.longhold.starter.command;

import health.longhold.kernel.Rejection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A command on its way between services.
 *
 * @param name contract name, {@code session.EndSession.v1}
 * @param payload the contract record
 * @param metadata tenant, subject, roles, traceparent
 */
record CommandEnvelope(String name, JsonNode payload, Map<String, Object> metadata) {

  /** The way back: a result, or a refusal with its code, kind and details; never a stack trace. */
  record Answer(
      @Nullable Object result,
      @Nullable String rejection,
      Rejection.@Nullable Kind kind,
      @Nullable Map<String, Object> details) {}
}
