package health.longhold.starter.identity;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;

/** The service's own access token (client credentials), fetched at the first use and renewed. */
public final class ServiceTokens {
  /** What a service may do at another: send it commands. */
  static final String COMMANDS = "commands";

  private static final String REGISTRATION = "longhold";

  /** How long a provider may be silent; a command waits for the token before it is sent. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final InMemoryOAuth2AuthorizedClientService clients;
  private final OAuth2AuthorizedClientManager manager;
  private final OAuth2AuthorizeRequest request;

  public ServiceTokens(IdentityProperties properties) {
    Provider provider = new Provider(properties);
    SingletonSupplier<ClientRegistration> registration =
        SingletonSupplier.of(() -> registration(properties, provider));
    ClientRegistrationRepository registrations = _ -> registration.obtain();
    clients = new InMemoryOAuth2AuthorizedClientService(registrations);
    AuthorizedClientServiceOAuth2AuthorizedClientManager cached =
        new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, clients);
    cached.setAuthorizedClientProvider(grant());
    this.manager = cached;
    this.request =
        OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION)
            .principal(properties.clientId())
            .build();
  }

  private static ClientCredentialsOAuth2AuthorizedClientProvider grant() {
    JdkClientHttpRequestFactory http =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    http.setReadTimeout(PATIENCE);
    RestClientClientCredentialsTokenResponseClient tokens =
        new RestClientClientCredentialsTokenResponseClient();
    // as it makes its own, which would wait for ever
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(http)
            .configureMessageConverters(
                converters ->
                    converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    ClientCredentialsOAuth2AuthorizedClientProvider grant =
        new ClientCredentialsOAuth2AuthorizedClientProvider();
    grant.setAccessTokenResponseClient(tokens);
    return grant;
  }

  private static ClientRegistration registration(IdentityProperties properties, Provider provider) {
    return ClientRegistration.withRegistrationId(REGISTRATION)
        .clientId(properties.clientId())
        .clientSecret(properties.clientSecret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scope(Set.of(COMMANDS))
        .tokenUri(provider.tokenUri().toString())
        .build();
  }

  /**
   * A token that is valid now.
   *
   * @throws IdentityUnavailable when the provider gives none
   */
  public String current() {
    try {
      OAuth2AuthorizedClient client = manager.authorize(request);
      if (client == null) {
        throw new IllegalStateException("the grant of this service is not supported");
      }
      return client.getAccessToken().getTokenValue();
    } catch (OAuth2AuthorizationException | IllegalArgumentException e) {
      throw new IdentityUnavailable(e);
    }
  }

  /** Gives up the token that is kept: another service has not believed it. */
  public void forget() {
    clients.removeAuthorizedClient(REGISTRATION, request.getPrincipal().getName());
  }
}
