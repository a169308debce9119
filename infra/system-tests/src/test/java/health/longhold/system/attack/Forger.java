package health.longhold.system.attack;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import health.longhold.system.PlatformProcess;
import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Makes tokens. Some are signed by the provider's own key, which only a test can read, so that
 * nothing but the claim in question is wrong with them.
 */
final class Forger {
  private final RSAKey own;
  private final RSAKey provider;
  private final String issuer;

  private Forger(RSAKey own, RSAKey provider, String issuer) {
    this.own = own;
    this.provider = provider;
    this.issuer = issuer;
  }

  static Forger beside(PlatformProcess platform) {
    try {
      JWKSet keys = JWKSet.load(platform.data().resolve("identity/keys.json").toFile());
      return new Forger(
          new RSAKeyGenerator(2048).keyID("forged").generate(),
          keys.getKeys().getFirst().toRSAKey(),
          platform.url() + "/identity");
    } catch (IOException | ParseException e) {
      throw new IllegalStateException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Those of a programme's manager, with nothing wrong. */
  JWTClaimsSet.Builder claims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience("longhold")
        .subject("manager")
        .claim("longhold_tenant", "demo")
        .claim("longhold_roles", List.of("PROGRAMME_MANAGER"))
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)));
  }

  /** Signed by the provider's key. */
  String genuine(JWTClaimsSet.Builder claims) {
    return signed(header(JWSAlgorithm.RS256).build(), claims, signer(provider));
  }

  /** Good claims, signed by the forger's key under a header that names the provider's. */
  String byOwnKey(JWSHeader.Builder header) {
    return signed(header.build(), claims(), signer(own));
  }

  /** Good claims, signed with a secret that the forger knows. */
  String bySecret(JWSHeader.Builder header, byte[] secret) {
    try {
      return signed(header.build(), claims(), new MACSigner(secret));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String unsigned() {
    return new PlainJWT(claims().build()).serialize();
  }

  /** A good token with a programme of the forger's choice written over its own. */
  String tampered() {
    String[] good = genuine(claims()).split("\\.", -1);
    String[] other = genuine(claims().claim("longhold_tenant", "harbour")).split("\\.", -1);
    return good[0] + "." + other[1] + "." + good[2];
  }

  JWSHeader.Builder header(JWSAlgorithm algorithm) {
    return new JWSHeader.Builder(algorithm).keyID(provider.getKeyID());
  }

  RSAKey ownPublicKey() {
    return own.toPublicJWK();
  }

  RSAKey providersPublicKey() {
    return provider.toPublicJWK();
  }

  private static JWSSigner signer(RSAKey key) {
    try {
      return new RSASSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(JWSHeader header, JWTClaimsSet.Builder claims, JWSSigner signer) {
    try {
      SignedJWT token = new SignedJWT(header, claims.build());
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
