package health.longhold.platform.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Access tokens for whoever holds the secret of the command line: for itself, or in the name of
 * somebody ({@code clinician@demo}, an account, or {@code MEMBER:<member id>@demo}, anybody). Kept
 * until they are about to expire; safe for many threads.
 */
public final class ScriptTokens {
  /** Health and figures of the management ports. */
  public static final String OPERATIONS = "operations";

  /** Contract commands, as services send them. */
  public static final String COMMANDS = "commands";

  private static final String CLIENT = "longhold";
  private static final String TOKEN_PATH = "/identity/oauth2/token";
  private static final Duration MARGIN = Duration.ofSeconds(30);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
  private static final int OK = 200;
  private static final int SERVER_ERROR = 500;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final JsonMapper json = new JsonMapper();
  private final Map<String, Token> kept = new ConcurrentHashMap<>();
  private final URI endpoint;
  private final String authorization;

  /**
   * Asks a provider.
   *
   * @param origin of the edge, or the provider's own address
   * @param secret of the command line as a client
   */
  public ScriptTokens(URI origin, String secret) {
    this.endpoint = origin.resolve(TOKEN_PATH);
    this.authorization =
        "Basic "
            + Base64.getEncoder().encodeToString((CLIENT + ":" + encoded(secret)).getBytes(UTF_8));
  }

  /**
   * The secret of the command line, as a platform keeps it in its folder.
   *
   * @throws UncheckedIOException when there is none
   */
  public static String secretIn(Path data) {
    Path file = data.resolve("secrets").resolve("client-" + CLIENT);
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("no platform has run on " + data + ": cannot read " + file, e);
    }
  }

  private record Token(String value, Instant expires) {}

  /**
   * A token in somebody's name.
   *
   * @throws IOException when the provider does not answer
   * @throws TokenRefused when it knows nobody of that name, or does not know us
   */
  public String as(String who) throws IOException {
    return token("as " + who, "scope=act-as&as=" + encoded(who));
  }

  /**
   * A token of the command line itself.
   *
   * @throws IOException when the provider does not answer
   * @throws TokenRefused when it does not know us
   */
  public String withScope(String scope) throws IOException {
    return token(scope, "scope=" + encoded(scope));
  }

  private String token(String name, String form) throws IOException {
    Token known = kept.get(name);
    if (known == null || known.expires().isBefore(Instant.now())) {
      known = fetched(form);
      kept.put(name, known);
    }
    return known.value();
  }

  private Token fetched(String form) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(ANSWER_WITHIN)
            .header("Authorization", authorization)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials&" + form))
            .build();
    HttpResponse<String> answer;
    try {
      answer = http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for a token", stopped);
    }
    if (answer.statusCode() >= SERVER_ERROR) {
      throw new IOException(endpoint + " answers " + answer.statusCode());
    }
    if (answer.statusCode() != OK) {
      throw new TokenRefused(endpoint, answer.statusCode());
    }
    JsonNode token = json.readTree(answer.body());
    return new Token(
        token.path("access_token").asString(),
        Instant.now().plusSeconds(token.path("expires_in").asLong()).minus(MARGIN));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
