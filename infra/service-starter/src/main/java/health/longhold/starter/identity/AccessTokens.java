package health.longhold.starter.identity;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.util.List;
import java.util.Set;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * What an access token must be: signed by a key of the provider with an asymmetric algorithm, from
 * the issuer, for us, and of this time. Where a token says its key is to be found ({@code jku},
 * {@code jwk}, {@code x5u}) is never looked at.
 */
final class AccessTokens {
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

  private AccessTokens() {}

  static JwtDecoder decoder(IdentityProperties properties) {
    Provider provider = new Provider(properties);
    JwtDecoder decoder = new SupplierJwtDecoder(() -> decoder(properties, provider));
    return token -> {
      try {
        return decoder.decode(token);
      } catch (BadJwtException bad) {
        throw bad;
      } catch (JwtException | JwtDecoderInitializationException silent) {
        boolean tooOften =
            NestedExceptionUtils.getMostSpecificCause(silent) instanceof RateLimitReachedException;
        if (tooOften && !provider.isSilent()) {
          // a key nobody knows, asked for again and again
          throw new BadJwtException("signed by an unknown key", silent);
        }
        // the keys could not be fetched: that says nothing about the token
        throw new IdentityUnavailable(silent);
      }
    };
  }

  private static JwtDecoder decoder(IdentityProperties properties, Provider provider) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, provider.keys()));
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, ACCESS_TOKEN, null));
    // the validators below say what the claims must hold
    processor.setJWTClaimsSetVerifier((_, _) -> {});
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(properties.clockSkew()),
            new JwtClaimValidator<>(JwtClaimNames.EXP, expires -> expires != null),
            new JwtIssuerValidator(properties.issuer().toString()),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD,
                audience -> audience != null && audience.contains(properties.audience()))));
    return decoder;
  }
}
