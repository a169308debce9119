package health.longhold.starter.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Keys that change, a provider that goes away, and callers who make keys up. */
class AccessTokensTest {
  /**
   * How often the provider is asked in half a minute at most, and each time once more if need be.
   */
  private static final int MOST_REQUESTS = 4;

  private static final RSAKey FORGED = KeyServer.newKey();

  private final KeyServer provider = KeyServer.start();
  private final JwtDecoder decoder = AccessTokens.decoder(provider.settings());

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void keys_are_asked_for_once() {
    for (int i = 0; i < 50; i++) {
      assertThat(decoder.decode(provider.token()).getSubject()).isEqualTo("clinician");
    }
    assertThat(provider.requests()).isOne();
  }

  @Test
  void a_new_key_is_believed_without_a_restart_and_the_old_no_more() {
    String old = provider.token();
    decoder.decode(old);
    provider.rotate();

    assertThat(decoder.decode(provider.token()).getSubject()).isEqualTo("clinician");
    assertThatThrownBy(() -> decoder.decode(old)).isInstanceOf(BadJwtException.class);
  }

  @Test
  void keys_nobody_knows_do_not_make_us_ask_for_each() {
    decoder.decode(provider.token());

    for (int i = 0; i < 40; i++) {
      String forged = KeyServer.signed(renamed(i));
      assertThatThrownBy(() -> decoder.decode(forged)).isInstanceOf(BadJwtException.class);
    }

    assertThat(provider.requests()).isLessThanOrEqualTo(MOST_REQUESTS);
    // and those who are known do not notice
    assertThat(decoder.decode(provider.token()).getSubject()).isEqualTo("clinician");
  }

  @Test
  void known_keys_go_on_while_the_provider_is_away() {
    decoder.decode(provider.token());
    provider.goAway();

    // makes us ask, in vain
    assertThatThrownBy(() -> decoder.decode(KeyServer.signed(renamed(0))))
        .isInstanceOf(BadJwtException.class);
    assertThat(decoder.decode(provider.token()).getSubject()).isEqualTo("clinician");
  }

  /** However many ask: none of their tokens is called bad, when nobody could tell. */
  @Test
  void nothing_is_said_about_a_token_before_the_provider_was_ever_there() {
    provider.goAway();

    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> decoder.decode(provider.token()))
          .isInstanceOf(IdentityUnavailable.class);
    }
    assertThat(provider.requests()).isLessThanOrEqualTo(MOST_REQUESTS);
  }

  @Test
  void what_is_no_token_at_all_is_refused_without_asking_anybody() {
    provider.goAway();

    for (String text :
        new String[] {"", "x", "...", "a.b.c", "e30.e30.", "eyJhbGciOiJub25lIn0.e30."}) {
      assertThatThrownBy(() -> decoder.decode(text)).isInstanceOf(BadJwtException.class);
    }
    assertThat(provider.requests()).isZero();
  }

  private static RSAKey renamed(int number) {
    return new RSAKey.Builder(FORGED).keyID("made-up-" + number).build();
  }
}
