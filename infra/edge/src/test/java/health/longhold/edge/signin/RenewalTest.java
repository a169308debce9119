package health.longhold.edge.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

class RenewalTest {
  private static final SignedIn STALE = new SignedIn("old", Instant.EPOCH, "refresh", "id");
  private static final ClientRegistration EDGE =
      ClientRegistration.withRegistrationId(SignInClient.REGISTRATION)
          .clientId("edge")
          .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
          .authorizationUri("http://provider/authorize")
          .tokenUri("http://provider/token")
          .redirectUri("http://edge/back")
          .build();

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void many_at_once_ask_the_provider_once() throws Exception {
    CountDownLatch allThere = new CountDownLatch(8);
    Renewal renewal =
        renewal(
            () -> {
              allThere.await();
              return answer();
            });
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<SignedIn>> requests =
          Stream.generate(
                  () ->
                      threads.submit(
                          () -> {
                            allThere.countDown();
                            return renewal.renewed(STALE, "refresh");
                          }))
              .limit(8)
              .toList();
      for (Future<SignedIn> request : requests) {
        assertThat(request.get().accessToken()).isEqualTo("new 1");
      }
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  void who_still_sends_the_old_cookie_gets_the_same_answer() {
    Renewal renewal = renewal(this::answer);

    assertThat(renewal.renewed(STALE, "refresh")).isEqualTo(renewal.renewed(STALE, "refresh"));
    assertThat(asked).hasValue(1);
  }

  @Test
  void after_a_failure_the_next_asks_again() {
    Renewal renewal =
        renewal(
            () -> {
              if (asked.get() == 1) {
                throw new OAuth2AuthorizationException(new OAuth2Error("server_error"));
              }
              return answer();
            });

    assertThatThrownBy(() -> renewal.renewed(STALE, "refresh"))
        .isInstanceOf(OAuth2AuthorizationException.class);
    assertThat(renewal.renewed(STALE, "refresh").accessToken()).isEqualTo("new 2");
  }

  private Renewal renewal(Callable<OAuth2AccessTokenResponse> provider) {
    return new Renewal(
        _ -> EDGE,
        _ -> {
          asked.incrementAndGet();
          try {
            return provider.call();
          } catch (RuntimeException e) {
            throw e;
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        },
        InstantSource.system());
  }

  private OAuth2AccessTokenResponse answer() {
    return OAuth2AccessTokenResponse.withToken("new " + asked.get())
        .tokenType(TokenType.BEARER)
        .expiresIn(300)
        .build();
  }
}
