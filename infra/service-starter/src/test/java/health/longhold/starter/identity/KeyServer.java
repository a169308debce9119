package health.longhold.starter.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import health.longhold.starter.test.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The part of a provider that publishes keys: they change, it goes away, and it counts. */
final class KeyServer implements AutoCloseable {
  private final HttpServer server;
  private final AtomicInteger requests = new AtomicInteger();
  private volatile RSAKey key = newKey();
  private volatile boolean away;

  private KeyServer(HttpServer server) {
    this.server = server;
    server.createContext("/keys", this::answer);
  }

  static KeyServer start() {
    try {
      KeyServer keys =
          new KeyServer(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      keys.server.start();
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    byte[] body = new JWKSet(List.of(key.toPublicJWK())).toString().getBytes(UTF_8);
    try (exchange) {
      if (away) {
        exchange.sendResponseHeaders(503, -1);
      } else {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
  }

  /** The settings of the test issuer, its keys kept here. */
  IdentityProperties settings() {
    IdentityProperties usual = TestIssuer.settings();
    return new IdentityProperties(
        usual.issuer(),
        usual.audience(),
        uri(),
        usual.tokenUri(),
        usual.clientId(),
        usual.clientSecret(),
        usual.claims(),
        usual.keysKept(),
        usual.keysOutlive(),
        usual.clockSkew());
  }

  void rotate() {
    key = newKey();
  }

  void goAway() {
    away = true;
  }

  void comeBack() {
    away = false;
  }

  int requests() {
    return requests.get();
  }

  /** A good token, signed by the key of now. */
  String token() {
    return signed(key);
  }

  static String signed(RSAKey key) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
              TestIssuer.claims()
                  .subject("clinician")
                  .claim("longhold_tenant", "acme")
                  .claim("longhold_roles", List.of("CLINICIAN"))
                  .build());
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
