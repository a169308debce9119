package health.longhold.edge.signin;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider people sign in with, and how long a sign-in lasts. Where the provider's
 * addresses are not told, its metadata under the issuer is asked at the first sign-in.
 *
 * @param issuer the {@code iss} of its tokens
 * @param clientId the edge as a client of the provider
 * @param clientSecret its secret
 * @param authorizationUri where browsers are sent to
 * @param tokenUri where the edge changes a code for tokens
 * @param jwkSetUri the provider's public keys
 * @param endSessionUri where browsers are sent to sign out there, too
 * @param scopes what is asked for, separated by spaces
 * @param publicUrl what people type to reach the edge
 * @param cookieKey 32 bytes in base64, which seal the cookie
 * @param lasts after which time a browser forgets the cookie
 */
@ConfigurationProperties("longhold.identity")
record SignInProperties(
    String issuer,
    String clientId,
    String clientSecret,
    @Nullable String authorizationUri,
    @Nullable String tokenUri,
    @Nullable String jwkSetUri,
    @Nullable String endSessionUri,
    @DefaultValue("openid profile") String scopes,
    URI publicUrl,
    String cookieKey,
    @DefaultValue("8h") Duration lasts) {

  /**
   * What a cookie is called. Under TLS a browser takes {@code __Host-} from this very host alone:
   * no neighbour under the same domain can set such a cookie for us.
   */
  String cookieName(String name) {
    return isSecure() ? "__Host-" + name : name;
  }

  /** Whether browsers speak TLS to us: a cookie then never travels without. */
  boolean isSecure() {
    return publicUrl.getScheme().equals("https");
  }
}
