package health.longhold.edge.signin;

import health.longhold.edge.BackendClient;
import health.longhold.edge.BackendProperties;
import health.longhold.edge.refusals.RefusalTrail;
import health.longhold.edge.routing.EdgeProblems;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * How people sign in. Who may do what is for the services: they judge the token, wherever it came
 * from.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInProperties.class)
class SignInSecurity {
  /** Behind the management port's chain, before that of browsers. */
  private static final int CALLERS = 10;

  private static final String SIGN_IN = "/sign-in";
  private static final Duration PROVIDER_ANSWERS_WITHIN = Duration.ofSeconds(10);
  private static final Duration SIGN_IN_WITHIN = Duration.ofMinutes(10);

  @Bean
  @Profile("production")
  static ProductionCheck productionCheck(Environment environment) {
    return new ProductionCheck(environment);
  }

  @Bean
  ClientRegistrationRepository signInClient(SignInProperties properties) {
    return new SignInClient(properties);
  }

  @Bean
  SealedCookie<SignedIn> signedIn(SignInProperties properties, JsonMapper json) {
    return new SealedCookie<>("LONGHOLD", SignedIn.class, properties.lasts(), properties, json);
  }

  /** Calls with a token of their own: no cookie is believed, so none is set and none is guarded. */
  @Bean
  @Order(CALLERS)
  SecurityFilterChain callers(HttpSecurity http) {
    return stateless(http)
        .securityMatcher(
            request ->
                request.getHeader(HttpHeaders.AUTHORIZATION) != null
                    && !request.getRequestURI().startsWith(SIGN_IN + "/"))
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  /** Changes codes and refresh tokens for tokens, as a proxy asks and within a proxy's patience. */
  @Bean
  RestClient provider(ClientHttpRequestFactoryBuilder<?> connections, HttpClientSettings settings) {
    return RestClient.builder()
        .requestFactory(connections.build(settings.withReadTimeout(PROVIDER_ANSWERS_WITHIN)))
        .configureMessageConverters(
            converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build();
  }

  @Bean
  SecurityFilterChain browsers(
      HttpSecurity http,
      SignInProperties properties,
      RestClient provider,
      ClientRegistrationRepository client,
      SealedCookie<SignedIn> cookie,
      EdgeProblems problems,
      BackendClient backend,
      BackendProperties backends,
      RefusalTrail trail,
      JsonMapper json) {
    InstantSource clock = InstantSource.system();
    PendingSignIns pending =
        new PendingSignIns(
            new SealedCookie<>(
                "LONGHOLD-SIGN-IN",
                PendingSignIns.Pending.class,
                SIGN_IN_WITHIN,
                properties,
                json));
    Arrivals arrivals =
        new Arrivals(cookie, new SignInTrail(backend, backends.service("progress").url()), trail);
    RestClientAuthorizationCodeTokenResponseClient arriving =
        new RestClientAuthorizationCodeTokenResponseClient();
    arriving.setRestClient(provider);
    RestClientRefreshTokenTokenResponseClient refreshing =
        new RestClientRefreshTokenTokenResponseClient();
    refreshing.setRestClient(provider);
    TokenRelay relay =
        new TokenRelay(cookie, new Renewal(client, refreshing, clock), problems, clock);
    OwnPages pages = new OwnPages(properties, cookie, problems, trail);
    return stateless(http)
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(pages.proof())
                    .csrfTokenRequestHandler(new ProofInHeader())
                    .requireCsrfProtectionMatcher(pages::isByCookie))
        .addFilterBefore(pages, CsrfFilter.class)
        .oauth2Login(
            login ->
                login
                    .clientRegistrationRepository(client)
                    .authorizedClientRepository(arrivals)
                    .authorizationEndpoint(
                        endpoint ->
                            endpoint.baseUri(SIGN_IN).authorizationRequestRepository(pending))
                    .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(arriving))
                    .successHandler(arrivals)
                    .failureHandler(arrivals))
        .exceptionHandling(refusals -> refusals.accessDeniedHandler(pages))
        .addFilterBefore(relay, AuthorizationFilter.class)
        .addFilterAfter(new SignInFirst(), TokenRelay.class)
        .build();
  }

  /** What holds for everybody: no session here. */
  private static HttpSecurity stateless(HttpSecurity http) {
    return http.securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        // BrowserHeaders writes them, also on what is refused before it comes here
        .headers(AbstractHttpConfigurer::disable);
  }
}
