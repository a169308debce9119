package health.longhold.starter.identity;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider whose access tokens are believed; any OpenID Connect provider will do.
 *
 * @param issuer the {@code iss} of every token; where no other address is given, its metadata under
 *     {@code /.well-known/openid-configuration} tells the addresses
 * @param audience what {@code aud} must hold
 * @param jwkSetUri the provider's public keys, if its metadata is not to be asked
 * @param tokenUri where this service gets tokens of its own, if the metadata is not to be asked
 * @param clientId this service as a client of the provider
 * @param clientSecret its secret
 * @param claims which claims hold what
 * @param keysKept how long fetched keys are used before they are fetched again
 * @param keysOutlive how long known keys go on being used while the provider does not answer
 * @param clockSkew by how much the provider's clock may differ
 */
@ConfigurationProperties("longhold.identity")
public record IdentityProperties(
    URI issuer,
    @DefaultValue("longhold") String audience,
    @Nullable URI jwkSetUri,
    @Nullable URI tokenUri,
    String clientId,
    String clientSecret,
    @DefaultValue Claims claims,
    @DefaultValue("5m") Duration keysKept,
    @DefaultValue("4h") Duration keysOutlive,
    @DefaultValue("30s") Duration clockSkew) {

  /**
   * Names of claims.
   *
   * @param tenant the programme the caller acts for
   * @param roles a list of role names
   * @param member the member id of somebody who takes part themselves
   */
  public record Claims(
      @DefaultValue("longhold_tenant") String tenant,
      @DefaultValue("longhold_roles") String roles,
      @DefaultValue("longhold_member") String member) {}
}
