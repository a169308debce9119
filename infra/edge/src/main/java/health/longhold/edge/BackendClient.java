package health.longhold.edge;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the services what the edge tells about them; silence is an answer too. */
@Component
public final class BackendClient {
  private static final Duration CONNECT_WAIT = Duration.ofSeconds(1);
  private static final Duration ANSWER_WAIT = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_WAIT).build();
  private final JsonMapper json;

  BackendClient(JsonMapper json) {
    this.json = json;
  }

  /** The JSON at this address, whatever the status; empty when nobody answers with JSON in time. */
  public Optional<JsonNode> json(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER_WAIT).build();
    try {
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      return Optional.of(json.readTree(answer.body()));
    } catch (IOException | JacksonException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /**
   * What this address answers, whatever the status; empty when nobody answers in time, or with more
   * than {@code largest} bytes.
   */
  public Optional<Answer> ask(
      URI address, Map<String, String> headers, Duration wait, long largest) {
    return ask(address, headers, wait, _ -> largest);
  }

  /**
   * The same, where the status tells how much may be held.
   *
   * @param largest how many bytes of an answer with this status; asked before any of them is read
   */
  public Optional<Answer> ask(
      URI address, Map<String, String> headers, Duration wait, IntToLongFunction largest) {
    return send(HttpRequest.newBuilder(address).GET(), headers, wait, largest);
  }

  /** The same, for something to be done that needs no body. */
  public Optional<Answer> post(
      URI address, Map<String, String> headers, Duration wait, long largest) {
    return send(
        HttpRequest.newBuilder(address).POST(BodyPublishers.noBody()), headers, wait, _ -> largest);
  }

  private Optional<Answer> send(
      HttpRequest.Builder request,
      Map<String, String> headers,
      Duration wait,
      IntToLongFunction largest) {
    headers.forEach(request::header);
    try {
      HttpResponse<byte[]> answer =
          http.send(
              request.timeout(wait).build(),
              begun ->
                  BodySubscribers.limiting(
                      BodySubscribers.ofByteArray(), largest.applyAsLong(begun.statusCode())));
      return Optional.of(new Answer(answer.statusCode(), answer.headers(), answer.body()));
    } catch (IOException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** A whole answer. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record Answer(int status, HttpHeaders headers, byte[] body) {

    /** The first value of a header. */
    public Optional<String> header(String name) {
      return headers.firstValue(name);
    }
  }
}
