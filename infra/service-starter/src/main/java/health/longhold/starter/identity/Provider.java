package health.longhold.starter.identity;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.health.HealthStatus;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * The provider's addresses. Its metadata is asked at the first use and not at start, so that a
 * service starts while the provider is away.
 */
final class Provider {
  private final IdentityProperties properties;
  private ClientRegistration.@Nullable ProviderDetails metadata;
  private volatile boolean silent;

  Provider(IdentityProperties properties) {
    this.properties = properties;
  }

  URI tokenUri() {
    URI told = properties.tokenUri();
    return told == null ? URI.create(requireNonNull(metadata().getTokenUri())) : told;
  }

  /**
   * The provider's keys: kept for a while, fetched again when a token names a key that is not among
   * them, but not for each such token, and used on while the provider is away.
   */
  JWKSource<SecurityContext> keys() {
    return JWKSourceBuilder.create(keysUrl())
        .cache(properties.keysKept().toMillis(), JWKSourceBuilder.DEFAULT_CACHE_REFRESH_TIMEOUT)
        .rateLimited(true)
        .retrying(true)
        .outageTolerant(properties.keysOutlive().toMillis())
        .healthReporting(report -> silent = report.getHealthStatus() == HealthStatus.NOT_HEALTHY)
        .build();
  }

  /** Whether there are no keys because the provider did not answer when they were last wanted. */
  boolean isSilent() {
    return silent;
  }

  private URL keysUrl() {
    URI told = properties.jwkSetUri();
    try {
      return (told == null ? URI.create(requireNonNull(metadata().getJwkSetUri())) : told).toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("longhold.identity.jwk-set-uri is no address", e);
    }
  }

  private synchronized ClientRegistration.ProviderDetails metadata() {
    if (metadata == null) {
      metadata =
          ClientRegistrations.fromIssuerLocation(properties.issuer().toString())
              .clientId(properties.clientId())
              .build()
              .getProviderDetails();
    }
    return metadata;
  }
}
