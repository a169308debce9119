package health.longhold.starter.identity;

import health.longhold.kernel.Actor;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.ratelimit.RateLimits;
import health.longhold.starter.web.PublicPaths;
import health.longhold.webkit.Visitors;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Every port of a service, its management port included, takes bearer tokens and nothing else. What
 * is not named here is refused.
 */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
    })
@EnableConfigurationProperties(IdentityProperties.class)
public class IdentityAutoConfiguration {
  /**
   * After the security filters, whose place service-defaults.yml tells, and before repeated
   * requests are looked up: those belong to their caller.
   */
  public static final int ACTOR_ORDER = Ordered.HIGHEST_PRECEDENCE + 40;

  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  @Bean
  JwtDecoder jwtDecoder(IdentityProperties properties) {
    return AccessTokens.decoder(properties);
  }

  @Bean
  ServiceTokens serviceTokens(IdentityProperties properties) {
    return new ServiceTokens(properties);
  }

  @Bean
  TokenActor tokenActor(IdentityProperties properties) {
    return new TokenActor(properties.claims());
  }

  @Bean
  FilterRegistrationBean<ActorFilter> actorFilter(TokenActor actors, PublicPaths paths) {
    FilterRegistrationBean<ActorFilter> filter =
        new FilterRegistrationBean<>(new ActorFilter(actors, paths));
    filter.setOrder(ACTOR_ORDER);
    return filter;
  }

  /** Layouts lead everybody to the pages of their roles. */
  @Bean
  Visitors signedInVisitors() {
    return _ -> CurrentActor.find().map(Actor::roles);
  }

  @Bean
  SignInProblems signInProblems(
      @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver advice,
      RateLimits limits) {
    return new SignInProblems(advice, limits);
  }

  @Bean
  SecurityFilterChain bearerTokens(HttpSecurity http, SignInProblems problems, PublicPaths paths) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        // for whoever opens a service's own port; the edge says what its pages may do
        .headers(
            headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING)))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(_ -> {})
                    .authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems))
        .exceptionHandling(
            refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(EndpointRequest.to("health"))
                    .permitAll()
                    .requestMatchers(EndpointRequest.toAnyEndpoint())
                    .hasAuthority("SCOPE_operations")
                    .requestMatchers("/internal/commands")
                    .hasAuthority("SCOPE_" + ServiceTokens.COMMANDS)
                    .requestMatchers("/v3/api-docs")
                    .permitAll()
                    .requestMatchers(paths::include)
                    .authenticated()
                    .requestMatchers(paths::areUnsigned)
                    .permitAll()
                    .requestMatchers("/web/**")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .build();
  }
}
