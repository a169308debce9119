package health.longhold.edge.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/** The management port: health for everybody, all else for operators, as the services do it. */
@Configuration(proxyBeanMethods = false)
class OperationsSecurity {
  private static final String OPERATIONS = "SCOPE_operations";

  private final String issuer;
  private final @Nullable String jwkSetUri;
  private final String audience;

  OperationsSecurity(
      @Value("${longhold.identity.issuer}") String issuer,
      @Value("${longhold.identity.jwk-set-uri:#{null}}") @Nullable String jwkSetUri,
      @Value("${longhold.identity.audience:longhold}") String audience) {
    this.issuer = issuer;
    this.jwkSetUri = jwkSetUri;
    this.audience = audience;
  }

  @Bean
  @Order(0)
  SecurityFilterChain operations(HttpSecurity http) {
    // not asked for its keys before somebody shows a token: the edge starts without the provider
    JwtDecoder decoder = new SupplierJwtDecoder(this::decoder);
    return http.securityMatcher(EndpointRequest.toAnyEndpoint())
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(decoder)))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(EndpointRequest.to("health"))
                    .permitAll()
                    .anyRequest()
                    .hasAuthority(OPERATIONS))
        .build();
  }

  private JwtDecoder decoder() {
    NimbusJwtDecoder decoder =
        jwkSetUri == null
            ? NimbusJwtDecoder.withIssuerLocation(issuer).build()
            : NimbusJwtDecoder.withJwkSetUri(jwkSetUri).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(issuer),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, told -> told != null && told.contains(audience))));
    return decoder;
  }
}
