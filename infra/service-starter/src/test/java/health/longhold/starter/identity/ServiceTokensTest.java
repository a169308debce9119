package health.longhold.starter.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.longhold.starter.test.TestIssuer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ServiceTokensTest {

  @Test
  void a_provider_that_never_answers_holds_nobody_up_for_ever() throws Exception {
    // connections are made, and nobody reads them
    try (ServerSocket silent = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      ServiceTokens tokens =
          new ServiceTokens(
              askedAt(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/token")));

      assertThatThrownBy(tokens::current).isInstanceOf(IdentityUnavailable.class);
    }
  }

  private static IdentityProperties askedAt(URI tokenUri) {
    IdentityProperties usual = TestIssuer.settings();
    return new IdentityProperties(
        usual.issuer(),
        usual.audience(),
        usual.jwkSetUri(),
        tokenUri,
        usual.clientId(),
        usual.clientSecret(),
        usual.claims(),
        usual.keysKept(),
        usual.keysOutlive(),
        usual.clockSkew());
  }
}
