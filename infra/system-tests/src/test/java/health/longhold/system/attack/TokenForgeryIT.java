package health.longhold.system.attack;

import static com.nimbusds.jose.JWSAlgorithm.HS256;
import static com.nimbusds.jose.JWSAlgorithm.RS256;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKSet;
import health.longhold.system.PlatformProcess;
import health.longhold.system.SharedPlatform;
import health.longhold.system.Trainee;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens nobody was given, at the edge and at a service's own port. */
@ExtendWith(SharedPlatform.class)
@TestInstance(Lifecycle.PER_CLASS)
class TokenForgeryIT {
  private PlatformProcess platform;
  private Forger forger;
  private Trap trap;
  private String target;
  private final Map<String, String> forged = new LinkedHashMap<>();

  @BeforeAll
  void a_member_and_a_forger(PlatformProcess running) throws JOSEException {
    platform = running;
    Trainee victim = Trainee.named(running);
    victim.enrol();
    target = victim.path("");
    forger = Forger.beside(running);
    trap = Trap.baitedWith(new JWKSet(forger.ownPublicKey()).toString());
    badlySigned();
    wronglyKeyed();
    baited();
    claimingTooMuch();
  }

  @AfterAll
  void close() {
    trap.close();
  }

  private void badlySigned() throws JOSEException {
    byte[] publicKey = forger.providersPublicKey().toRSAPublicKey().getEncoded();
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey)
            + "\n-----END PUBLIC KEY-----\n";
    forged.put("algorithm none", forger.unsigned());
    forged.put("no signature", forger.genuine(forger.claims()).replaceFirst("[^.]+$", ""));
    forged.put("HS256, public key", forger.bySecret(forger.header(HS256), publicKey));
    forged.put(
        "HS256, public key as PEM", forger.bySecret(forger.header(HS256), pem.getBytes(UTF_8)));
    forged.put(
        "HS256, public key as JWK",
        forger.bySecret(
            forger.header(HS256), forger.providersPublicKey().toJSONString().getBytes(UTF_8)));
    forged.put("claims written over", forger.tampered());
    forged.put("another's key", forger.byOwnKey(forger.header(RS256)));
    forged.put(
        "a token for something else",
        forger.byOwnKey(forger.header(RS256).type(new JOSEObjectType("logout+jwt"))));
    forged.put("no token", "...");
  }

  private void wronglyKeyed() {
    List<String> kids =
        List.of(
            "../../../../../../dev/null",
            "' or '1'='1",
            "x' union select 'forged' --",
            trap.at("/kid.json").toString(),
            "/proc/self/environ",
            "forged",
            "k".repeat(3_000));
    for (String kid : kids) {
      String name = "kid " + kid.substring(0, Math.min(kid.length(), 30));
      forged.put(name, forger.byOwnKey(new JWSHeader.Builder(RS256).keyID(kid)));
      // what a lookup of /dev/null would find, were it padded
      forged.put(
          name + ", HS256", forger.bySecret(new JWSHeader.Builder(HS256).keyID(kid), new byte[32]));
    }
    forged.put("no kid", forger.byOwnKey(new JWSHeader.Builder(RS256)));
  }

  private void baited() {
    URI keys = trap.at("/keys.json");
    forged.put("jku", forger.byOwnKey(new JWSHeader.Builder(RS256).keyID("forged").jwkURL(keys)));
    forged.put("jku, known kid", forger.byOwnKey(forger.header(RS256).jwkURL(keys)));
    forged.put("x5u", forger.byOwnKey(forger.header(RS256).x509CertURL(trap.at("/cert.pem"))));
    forged.put("jwk", forger.byOwnKey(forger.header(RS256).jwk(forger.ownPublicKey())));
  }

  private void claimingTooMuch() {
    Instant now = Instant.now();
    forged.put("another issuer", forger.genuine(forger.claims().issuer(trap.at("").toString())));
    forged.put(
        "issuer, almost", forger.genuine(forger.claims().issuer(platform.url() + "/identity/")));
    forged.put("no issuer", forger.genuine(forger.claims().issuer(null)));
    forged.put("another audience", forger.genuine(forger.claims().audience("edge")));
    forged.put("audience, almost", forger.genuine(forger.claims().audience("longhold2")));
    forged.put("no audience", forger.genuine(forger.claims().audience(List.of())));
    forged.put(
        "expired",
        forger.genuine(forger.claims().expirationTime(Date.from(now.minusSeconds(120)))));
    forged.put("never expires", forger.genuine(forger.claims().expirationTime(null)));
    forged.put(
        "of the future",
        forger.genuine(forger.claims().notBeforeTime(Date.from(now.plusSeconds(120)))));
  }

  Stream<String> forgeries() {
    return forged.keySet().stream();
  }

  /** Without this, none of the refusals below would say anything. */
  @Test
  void the_same_token_with_nothing_wrong_is_believed() {
    Attempt honest = Attacker.bearing(platform.url(), forger.genuine(forger.claims())).get(target);

    assertThat(honest.status()).isEqualTo(200);
    assertThat(honest.body()).contains("site-a");
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  void a_forged_token_is_nobodys(String forgery) {
    String token = Objects.requireNonNull(forged.get(forgery));

    refused(Attacker.bearing(platform.url(), token).get(target));
    refused(Attacker.bearing(platform.management(8083), token).get(target));
    assertThat(trap.calls()).as("calls at the attacker's server").isZero();
  }

  @Test
  void the_token_that_tells_the_edge_who_signed_in_is_no_access_token() {
    SignedInBrowser browser = SignedInBrowser.of(platform, "clinician@demo");
    String providersEnd = browser.post("/sign-out", "").header("Location");
    String idToken =
        Stream.of(URI.create(providersEnd).getRawQuery().split("&", -1))
            .filter(parameter -> parameter.startsWith("id_token_hint="))
            .map(parameter -> URLDecoder.decode(parameter.substring(14), UTF_8))
            .findAny()
            .orElseThrow();

    assertThat(idToken.split("\\.", -1)).hasSize(3);
    refused(Attacker.bearing(platform.url(), idToken).get(target));
  }

  @Test
  void a_token_of_somebody_without_a_part_in_a_programme_opens_nothing() {
    Attempt attempt =
        Attacker.bearing(
                platform.url(),
                forger.genuine(forger.claims().claim("longhold_roles", List.of("ROOT"))))
            .get(target)
            .refused(403, "site-a", "FROM_18");

    new Trail(platform, "progress").tellsOfNobody(attempt);
  }

  /** 401 without a word on what was wrong, and on record as nobody's. */
  private void refused(Attempt attempt) {
    attempt.refused(401, "site-a", "FROM_18");
    assertThat(attempt.body()).contains("The access token is not valid here.");
    assertThat(attempt.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    new Trail(platform, "progress").tellsOfNobody(attempt);
  }
}
