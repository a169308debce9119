package health.longhold.edge.signin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * Renews access tokens. A page sends many requests at once, and all of them find the same token
 * expired: one asks the provider, the others wait for its answer, which stands for a while, because
 * some browsers go on sending the old cookie for a moment and a provider may take a refresh token
 * only once.
 */
final class Renewal {
  private static final Executor AFTER_A_WHILE =
      CompletableFuture.delayedExecutor(30, TimeUnit.SECONDS);

  private final Map<String, CompletableFuture<SignedIn>> renewed = new ConcurrentHashMap<>();
  private final ClientRegistrationRepository registrations;
  private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> provider;
  private final InstantSource clock;

  Renewal(
      ClientRegistrationRepository registrations,
      OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> provider,
      InstantSource clock) {
    this.registrations = registrations;
    this.provider = provider;
    this.clock = clock;
  }

  /**
   * A sign-in with a token that is good for a while.
   *
   * @param refreshToken of the sign-in, which it must have
   * @throws org.springframework.security.oauth2.core.OAuth2AuthorizationException if the provider
   *     gives no new one
   */
  SignedIn renewed(SignedIn stale, String refreshToken) {
    CompletableFuture<SignedIn> mine = new CompletableFuture<>();
    CompletableFuture<SignedIn> first = renewed.putIfAbsent(refreshToken, mine);
    if (first != null) {
      return joined(first);
    }
    try {
      mine.complete(asked(stale, refreshToken));
      AFTER_A_WHILE.execute(() -> renewed.remove(refreshToken, mine));
    } catch (RuntimeException failure) {
      renewed.remove(refreshToken, mine);
      mine.completeExceptionally(failure);
    }
    return joined(mine);
  }

  private static SignedIn joined(CompletableFuture<SignedIn> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private SignedIn asked(SignedIn stale, String refreshToken) {
    Instant now = clock.instant();
    OAuth2AccessTokenResponse answer =
        provider.getTokenResponse(
            new OAuth2RefreshTokenGrantRequest(
                Objects.requireNonNull(
                    registrations.findByRegistrationId(SignInClient.REGISTRATION)),
                // the grant wants both; only the refresh token is sent
                new OAuth2AccessToken(
                    OAuth2AccessToken.TokenType.BEARER, stale.accessToken(), null, null),
                new OAuth2RefreshToken(refreshToken, null)));
    OAuth2AccessToken access = answer.getAccessToken();
    OAuth2RefreshToken next = answer.getRefreshToken();
    return new SignedIn(
        access.getTokenValue(),
        access.getExpiresAt() == null ? now : access.getExpiresAt(),
        next == null ? refreshToken : next.getTokenValue(),
        stale.idToken());
  }
}
