package health.longhold.starter.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import health.longhold.starter.identity.IdentityProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * An identity provider for tests: signs whatever it is asked to, publishes its keys, and gives
 * every client a token of its own. One for the JVM.
 */
public final class TestIssuer {
  private static final TestIssuer RUNNING = start();

  private final String url;
  private final RSAKey key;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  private TestIssuer(String url, RSAKey key) {
    this.url = url;
    this.key = key;
  }

  private static TestIssuer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      TestIssuer issuer =
          new TestIssuer(
              "http://127.0.0.1:" + server.getAddress().getPort(),
              new RSAKeyGenerator(2048).keyID("test").generate());
      server.createContext(
          "/keys", exchange -> answer(exchange, new JWKSet(issuer.key.toPublicJWK()).toString()));
      server.createContext("/token", exchange -> answer(exchange, issuer.serviceToken()));
      server.start();
      return issuer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** The same as a service reads it. */
  public static IdentityProperties settings() {
    return new Binder(new MapConfigurationPropertySource(properties()))
        .bind("longhold.identity", IdentityProperties.class)
        .get();
  }

  /** What a service must be told to believe this issuer. */
  public static Map<String, Object> properties() {
    return Map.of(
        "longhold.identity.client-id",
        "service",
        "longhold.identity.client-secret",
        "secret",
        "longhold.identity.issuer",
        RUNNING.url,
        "longhold.identity.jwk-set-uri",
        RUNNING.url + "/keys",
        "longhold.identity.token-uri",
        RUNNING.url + "/token");
  }

  public static String url() {
    return RUNNING.url;
  }

  /** The issuer's key, its private half included. */
  public static RSAKey key() {
    return RUNNING.key;
  }

  /**
   * The Authorization header of somebody signed in.
   *
   * @param actor {@code <subject>; tenant=<programme>; roles=<ROLE ROLE>}; a member's subject is
   *     the member id, the name they sign in with is another. Or a client that is nobody: {@code
   *     <client>; scopes=<scope scope>}
   */
  public static String bearer(String actor) {
    return "Bearer " + RUNNING.tokens.computeIfAbsent(actor, TestIssuer::tokenOf);
  }

  private static String tokenOf(String actor) {
    String[] client = actor.split("; scopes=", 2);
    return client.length == 1
        ? personal(actor)
        : signed(
            claims().subject(client[0]).claim("scope", List.of(client[1].split(" ", -1))).build());
  }

  private static String personal(String actor) {
    String[] parts = actor.split("; *(tenant=|roles=)", -1);
    List<String> roles = List.of(parts[2].split(" ", -1));
    JWTClaimsSet.Builder claims =
        claims().claim("longhold_tenant", parts[1]).claim("longhold_roles", roles);
    if (roles.contains("MEMBER")) {
      claims.subject("sign-in-of-" + parts[0]).claim("longhold_member", parts[0]);
    } else {
      claims.subject(parts[0]);
    }
    return signed(claims.build());
  }

  private String serviceToken() {
    String token = signed(claims().subject("service").claim("scope", List.of("commands")).build());
    return "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
        .formatted(token);
  }

  /** Claims of a good token, to be made worse. */
  public static JWTClaimsSet.Builder claims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(RUNNING.url)
        .audience("longhold")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(3600)));
  }

  /** A token of these claims, signed by the issuer. */
  public static String signed(JWTClaimsSet claims) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(RUNNING.key.getKeyID()).build(),
              claims);
      token.sign(new RSASSASigner(RUNNING.key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
