package health.longhold.starter.command;

import health.longhold.contract.Contracts;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MetadataKeys;
import health.longhold.starter.command.CommandEnvelope.Answer;
import health.longhold.starter.identity.ServiceTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.distributed.CommandBusConnector;
import org.axonframework.commandhandling.distributed.Member;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries contract commands to other services as {@code POST /internal/commands} and brings answers
 * and refusals back; commands at home go to the local bus untouched.
 */
final class HttpConnector implements CommandBusConnector {
  static final String PATH = "/internal/commands";
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;

  /** Told to come back, or nobody behind the gateway; everything else will not change by itself. */
  private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);

  private final CommandBus home;
  private final ServiceProperties properties;
  private final JsonMapper json;
  private final ServiceTokens tokens;
  private final HttpClient http;

  HttpConnector(
      CommandBus home, ServiceProperties properties, ServiceTokens tokens, JsonMapper json) {
    this.home = home;
    this.properties = properties;
    this.tokens = tokens;
    this.json = json;
    this.http = HttpClient.newBuilder().connectTimeout(properties.commandTimeout()).build();
  }

  @Override
  public <C> void send(Member destination, CommandMessage<? extends C> command) {
    send(destination, command, (_, _) -> {});
  }

  @Override
  @SuppressWarnings("unchecked") // an answer's type is the caller's knowledge
  public <C, R> void send(
      Member destination, CommandMessage<C> command, CommandCallback<? super C, R> callback) {
    if (destination.local()) {
      home.dispatch(command, callback);
      return;
    }
    CommandResultMessage<R> result;
    try {
      result = new GenericCommandResultMessage<>((R) ask(destination, command));
    } catch (RuntimeException failure) {
      result = new GenericCommandResultMessage<>(failure);
    }
    callback.onResult(command, result);
  }

  private @Nullable Object ask(Member destination, CommandMessage<?> command) {
    URI url = destination.getConnectionEndpoint(URI.class).orElseThrow().resolve(PATH);
    try {
      HttpResponse<byte[]> response =
          http.send(
              HttpRequest.newBuilder(url)
                  .timeout(properties.commandTimeout())
                  .header("Content-Type", "application/json")
                  .header("Authorization", "Bearer " + tokens.current())
                  .POST(
                      HttpRequest.BodyPublishers.ofByteArray(
                          json.writeValueAsBytes(envelope(command))))
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (NOT_NOW.contains(response.statusCode())) {
        throw new IOException("answered " + response.statusCode());
      }
      if (response.statusCode() == UNAUTHORIZED) {
        tokens.forget();
        throw new IOException("does not believe our token");
      }
      if (response.statusCode() != OK) {
        throw new CommandNotTaken(destination.name(), response.statusCode());
      }
      return opened(json.readValue(response.body(), Answer.class));
    } catch (IOException unreachable) {
      throw new ServiceUnavailable(destination.name(), unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ServiceUnavailable(destination.name(), stopped);
    }
  }

  private CommandEnvelope envelope(CommandMessage<?> command) {
    Map<String, Object> metadata = new HashMap<>();
    for (String key :
        new String[] {
          MetadataKeys.TENANT, MetadataKeys.SUBJECT, MetadataKeys.ROLES, MetadataKeys.TRACEPARENT
        }) {
      Object value = command.getMetaData().get(key);
      if (value != null) {
        metadata.put(key, value);
      }
    }
    return new CommandEnvelope(
        Contracts.nameOf(command.getPayloadType()),
        json.valueToTree(command.getPayload()),
        metadata);
  }

  private static @Nullable Object opened(Answer answer) {
    if (answer.rejection() != null && answer.kind() != null) {
      throw new CommandRejected(
          new RemoteRejection(answer.rejection(), answer.kind()),
          answer.details() == null ? Map.of() : answer.details());
    }
    return answer.result();
  }

  @Override
  public Registration subscribe(
      String commandName, MessageHandler<? super CommandMessage<?>> handler) {
    return home.subscribe(commandName, handler);
  }

  @Override
  public Optional<CommandBus> localSegment() {
    return Optional.of(home);
  }

  @Override
  public Registration registerHandlerInterceptor(
      MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
    return home.registerHandlerInterceptor(interceptor);
  }
}
