package health.longhold.edge.signin;

import health.longhold.edge.BackendClient;
import health.longhold.edge.BackendProperties;
import health.longhold.edge.routing.EdgeProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
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
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * How people sign in, and what every answer of the one origin says to browsers. Who may do what is
 * for the services: they judge the token, wherever it came from.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInProperties.class)
class SignInSecurity {
  /** Behind the management port's chain, before that of browsers. */
  private static final int CALLERS = 10;

  private static final Duration PROVIDER_ANSWERS_WITHIN = Duration.ofSeconds(10);
  private static final Duration SIGN_IN_WITHIN = Duration.ofMinutes(10);
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private static final String CONTENT =
      "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none';"
          + " form-action 'self'";

  /** The documentation's library styles its elements one by one. */
  private static final String DOCUMENTATION_CONTENT =
      CONTENT + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

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
  SecurityFilterChain callers(HttpSecurity http, SignInProperties properties) {
    return stateless(http, properties)
        .securityMatcher(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null)
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
        new Arrivals(cookie, new SignInTrail(backend, backends.service("progress").url()));
    RestClientAuthorizationCodeTokenResponseClient arriving =
        new RestClientAuthorizationCodeTokenResponseClient();
    arriving.setRestClient(provider);
    RestClientRefreshTokenTokenResponseClient refreshing =
        new RestClientRefreshTokenTokenResponseClient();
    refreshing.setRestClient(provider);
    TokenRelay relay =
        new TokenRelay(cookie, new Renewal(client, refreshing, clock), problems, clock);
    CookieCsrfTokenRepository proof = CookieCsrfTokenRepository.withHttpOnlyFalse();
    proof.setCookieCustomizer(sent -> sent.secure(properties.isSecure()).sameSite("Lax"));
    return stateless(http, properties)
        .csrf(
            csrf ->
                csrf.spa()
                    .csrfTokenRepository(proof)
                    .requireCsrfProtectionMatcher(request -> isByCookie(request, cookie)))
        .oauth2Login(
            login ->
                login
                    .clientRegistrationRepository(client)
                    .authorizedClientRepository(arrivals)
                    .authorizationEndpoint(
                        endpoint ->
                            endpoint.baseUri("/sign-in").authorizationRequestRepository(pending))
                    .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(arriving))
                    .successHandler(arrivals)
                    .failureHandler(arrivals))
        .exceptionHandling(refusals -> refusals.accessDeniedHandler(problems))
        .addFilterBefore(relay, AuthorizationFilter.class)
        .addFilterAfter(new SignInFirst(), TokenRelay.class)
        .build();
  }

  /** What holds for everybody: no session here, and what browsers are told. */
  private static HttpSecurity stateless(HttpSecurity http, SignInProperties properties) {
    PathPatternRequestMatcher documentation = PathPatternRequestMatcher.pathPattern("/openapi/**");
    return http.securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(
            headers ->
                headers
                    .addHeaderWriter(
                        (request, response) ->
                            response.setHeader(
                                "Content-Security-Policy",
                                documentation.matches(request) ? DOCUMENTATION_CONTENT : CONTENT))
                    .httpStrictTransportSecurity(
                        transport ->
                            // TLS ends before us: whether there is any, the configuration tells.
                            // The host's other names are not ours to speak for
                            transport
                                .requestMatcher(_ -> properties.isSecure())
                                .includeSubDomains(false))
                    .referrerPolicy(
                        policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                    .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=()")));
  }

  // somebody else's page can make a browser send our cookie, but no header of its own
  private static boolean isByCookie(HttpServletRequest request, SealedCookie<SignedIn> cookie) {
    return !READING.contains(request.getMethod()) && cookie.isOn(request);
  }
}
