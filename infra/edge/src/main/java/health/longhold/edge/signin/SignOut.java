package health.longhold.edge.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code POST /sign-out}: forgets the cookie, and says where the provider ends its own session. */
@RestController
final class SignOut {
  private final SealedCookie<SignedIn> cookie;
  private final ClientRegistrationRepository registrations;
  private final SignInProperties properties;

  SignOut(
      SealedCookie<SignedIn> cookie,
      ClientRegistrationRepository registrations,
      SignInProperties properties) {
    this.cookie = cookie;
    this.registrations = registrations;
    this.properties = properties;
  }

  @PostMapping("/sign-out")
  ResponseEntity<Void> signOut(HttpServletRequest request, HttpServletResponse response) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header("Location", end(request, response))
        .build();
  }

  /** For scripts, which cannot see where a redirect to another site would lead. */
  @PostMapping(path = "/sign-out", produces = MediaType.APPLICATION_JSON_VALUE)
  Next signOutByScript(HttpServletRequest request, HttpServletResponse response) {
    return new Next(end(request, response));
  }

  /**
   * What a page goes on to.
   *
   * @param next an address, of ours or of the provider
   */
  record Next(String next) {}

  private String end(HttpServletRequest request, HttpServletResponse response) {
    String next = cookie.read(request).map(SignedIn::idToken).map(this::endSession).orElse("/");
    cookie.clear(response);
    return next;
  }

  private String endSession(String idToken) {
    Object endpoint =
        Objects.requireNonNull(registrations.findByRegistrationId(SignInClient.REGISTRATION))
            .getProviderDetails()
            .getConfigurationMetadata()
            .get("end_session_endpoint");
    return endpoint == null
        ? "/"
        : UriComponentsBuilder.fromUriString(endpoint.toString())
            .queryParam("id_token_hint", idToken)
            .queryParam("post_logout_redirect_uri", properties.publicUrl().resolve("/"))
            .build()
            .toUriString();
  }
}
