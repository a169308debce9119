package health.longhold.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gives a token to whoever asks, where the provider of a platform would stand. */
final class TokenStandIn implements AutoCloseable {
  private final HttpServer provider;

  private TokenStandIn(HttpServer provider) {
    this.provider = provider;
  }

  /** Stands in on a platform's ports, and leaves a secret for the command line in its folder. */
  static TokenStandIn start(Ports ports, Path data) throws IOException {
    HttpServer provider =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(Part.IDENTITY)), 0);
    provider.createContext(
        "/identity/oauth2/token",
        exchange -> {
          byte[] token = "{\"access_token\":\"a.b.c\",\"expires_in\":300}".getBytes(UTF_8);
          try (exchange) {
            exchange.sendResponseHeaders(200, token.length);
            exchange.getResponseBody().write(token);
          }
        });
    provider.start();
    Files.createDirectories(data.resolve("secrets"));
    Files.writeString(data.resolve("secrets/client-longhold"), "secret");
    return new TokenStandIn(provider);
  }

  @Override
  public void close() {
    provider.stop(0);
  }
}
