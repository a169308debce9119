package health.longhold.edge.signin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.util.function.SingletonSupplier;

/**
 * The edge as a client of the provider. The provider is not asked before somebody signs in, so that
 * the edge starts, and serves callers with tokens, while it is away.
 */
final class SignInClient implements ClientRegistrationRepository {
  static final String REGISTRATION = "longhold";
  static final String RETURN_PATH = "/login/oauth2/code/" + REGISTRATION;

  private final SingletonSupplier<ClientRegistration> registration;

  SignInClient(SignInProperties properties) {
    this.registration = SingletonSupplier.of(() -> registration(properties));
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    return id.equals(REGISTRATION) ? registration.obtain() : null;
  }

  private static ClientRegistration registration(SignInProperties properties) {
    String tokenUri = properties.tokenUri();
    ClientRegistration.Builder client =
        tokenUri == null
            ? ClientRegistrations.fromIssuerLocation(properties.issuer())
                .registrationId(REGISTRATION)
            : told(properties, tokenUri);
    return client
        .clientId(properties.clientId())
        .clientSecret(properties.clientSecret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        // fixed: what a request claims as its host decides nothing
        .redirectUri(properties.publicUrl().resolve(RETURN_PATH).toString())
        .scope(Set.copyOf(List.of(properties.scopes().split(" ", -1))))
        .clientName("Longhold")
        .build();
  }

  private static ClientRegistration.Builder told(SignInProperties properties, String tokenUri) {
    return ClientRegistration.withRegistrationId(REGISTRATION)
        .issuerUri(properties.issuer())
        .authorizationUri(properties.authorizationUri())
        .tokenUri(tokenUri)
        .jwkSetUri(properties.jwkSetUri())
        .userNameAttributeName("sub")
        .providerConfigurationMetadata(
            properties.endSessionUri() == null
                ? Map.of()
                : Map.of("end_session_endpoint", properties.endSessionUri()));
  }
}
