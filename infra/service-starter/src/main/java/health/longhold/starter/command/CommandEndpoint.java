package health.longhold.starter.command;

import health.longhold.contract.Contracts;
import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MetadataKeys;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.audit.AuditedCommands;
import health.longhold.starter.command.CommandEnvelope.Answer;
import health.longhold.starter.correlation.Correlation;
import health.longhold.starter.tenancy.RequestTenant;
import health.longhold.starter.web.InvalidRequest;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Takes contract commands from other services; never routed by the edge. */
@RestController
@Hidden
final class CommandEndpoint {
  private final Commands commands;
  private final ServiceProperties properties;
  private final JsonMapper json;
  private final MeterRegistry meters;
  private final AuditedCommands audited;

  CommandEndpoint(
      Commands commands,
      ServiceProperties properties,
      JsonMapper json,
      MeterRegistry meters,
      AuditedCommands audited) {
    this.commands = commands;
    this.properties = properties;
    this.json = json;
    this.meters = meters;
    this.audited = audited;
  }

  @PostMapping(HttpConnector.PATH)
  Answer take(@RequestBody CommandEnvelope envelope, HttpServletRequest request) {
    Class<?> type = Contracts.commandsByName().get(envelope.name());
    if (type == null || !Contracts.serviceOf(type).equals(properties.service())) {
      throw new InvalidRequest("name", "UNKNOWN_COMMAND", "a command of " + properties.service());
    }
    Object command = json.treeToValue(envelope.payload(), type);
    Actor actor = actor(envelope);
    meters.counter("longhold.commands.received", "name", envelope.name()).increment();
    return Correlation.with(
        traceparent(envelope),
        () -> {
          Answer answer =
              CurrentActor.as(
                  actor, () -> RequestTenant.serve(actor.tenant(), () -> answer(command)));
          audited.record(
              request, actor, envelope.name(), command, answer.rejection(), answer.kind());
          return answer;
        });
  }

  private Answer answer(Object command) {
    try {
      return new Answer(commands.send(command), null, null, null);
    } catch (CommandRejected refused) {
      return new Answer(
          null, refused.rejection().name(), refused.rejection().kind(), refused.details());
    }
  }

  private static Actor actor(CommandEnvelope envelope) {
    try {
      return CommandMetadata.actor(envelope.metadata());
    } catch (IllegalArgumentException odd) {
      throw new InvalidRequest("metadata", "NO_ACTOR", odd.getMessage());
    }
  }

  private static @Nullable String traceparent(CommandEnvelope envelope) {
    Object value = envelope.metadata().get(MetadataKeys.TRACEPARENT);
    return value == null ? null : value.toString();
  }
}
