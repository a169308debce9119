package health.longhold.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import health.longhold.kernel.Role;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What Boot's authorization server does not bring by itself. */
@Configuration(proxyBeanMethods = false)
class SignIn {

  @Bean
  JWKSource<SecurityContext> signingKey(Accounts accounts) {
    return new ImmutableJWKSet<>(SigningKey.keptIn(accounts.keyFile()));
  }

  /** Whether it is well is asked by those who cannot sign in while it is not. */
  @Bean
  WebSecurityCustomizer health() {
    return security -> security.ignoring().requestMatchers(EndpointRequest.to("health"));
  }

  /** Boot's chains keep their rules and get a page of ours. */
  @Bean
  Customizer<HttpSecurity> pageOfOurs() {
    return http ->
        http.formLogin(
            form ->
                form.loginPage(SignInPage.PATH)
                    // with a value: a gateway may write one, and only this very address is open
                    .failureUrl(SignInPage.PATH + "?error=true")
                    .permitAll());
  }

  @Bean
  UserDetailsService people(Accounts accounts) {
    return name ->
        accounts
            .person(name)
            .map(
                account ->
                    User.withUsername(name)
                        .password(accounts.password())
                        .roles(account.roles().stream().map(Role::name).toArray(String[]::new))
                        .build())
            .orElseThrow(() -> new UsernameNotFoundException("unknown"));
  }

  /**
   * Compares as it is kept: secrets come from files that only the owner reads, are random, and last
   * as long as the folder. A slow hash would protect nothing and cost every token.
   */
  @Bean
  PasswordEncoder asKept() {
    return new PasswordEncoder() {
      @Override
      public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : secret.toString();
      }

      @Override
      public boolean matches(@Nullable CharSequence told, @Nullable String kept) {
        return told != null
            && kept != null
            && MessageDigest.isEqual(told.toString().getBytes(UTF_8), kept.getBytes(UTF_8));
      }
    };
  }
}
