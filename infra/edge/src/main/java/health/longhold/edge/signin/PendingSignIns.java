package health.longhold.edge.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Sign-ins under way, kept by the browser: state, nonce, PKCE verifier and the way back. */
final class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
  /** The parameter of a sign-in link that names the page to come back to. */
  private static final String TO = "to";

  private static final String HOME = "/";

  /** A path of ours and nothing that a browser could take for another host. */
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\w./?=&%~+-]{0,500}");

  private final SealedCookie<Pending> cookie;

  PendingSignIns(SealedCookie<Pending> cookie) {
    this.cookie = cookie;
  }

  /**
   * One sign-in under way.
   *
   * @param attributes of the authorization request: registration, nonce, PKCE verifier
   * @param parameters additional ones sent to the provider
   * @param to the page to come back to
   */
  record Pending(
      String authorizationUri,
      String requestUri,
      String clientId,
      String redirectUri,
      String scopes,
      String state,
      Map<String, String> attributes,
      Map<String, String> parameters,
      String to) {}

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    return cookie
        .read(request)
        .filter(pending -> pending.state().equals(request.getParameter("state")))
        .map(PendingSignIns::restored)
        .orElse(null);
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest asked,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (asked == null) {
      cookie.clear(response);
      return;
    }
    cookie.write(
        response,
        new Pending(
            asked.getAuthorizationUri(),
            asked.getAuthorizationRequestUri(),
            asked.getClientId(),
            Objects.requireNonNull(asked.getRedirectUri()),
            String.join(" ", asked.getScopes()),
            Objects.requireNonNull(asked.getState()),
            texts(asked.getAttributes()),
            texts(asked.getAdditionalParameters()),
            wayBack(request.getParameter(TO))));
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
    cookie.read(request).ifPresent(pending -> Arrivals.rememberWayBack(request, pending.to()));
    cookie.clear(response);
    return asked;
  }

  static String wayBack(@Nullable String to) {
    return to != null && OURS.matcher(to).matches() ? to : HOME;
  }

  private static OAuth2AuthorizationRequest restored(Pending pending) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(pending.authorizationUri())
        .authorizationRequestUri(pending.requestUri())
        .clientId(pending.clientId())
        .redirectUri(pending.redirectUri())
        .scope(pending.scopes().split(" ", -1))
        .state(pending.state())
        .attributes(attributes -> attributes.putAll(pending.attributes()))
        .additionalParameters(parameters -> parameters.putAll(pending.parameters()))
        .build();
  }

  private static Map<String, String> texts(Map<String, Object> values) {
    Map<String, String> texts = new HashMap<>();
    values.forEach((key, value) -> texts.put(key, value.toString()));
    return texts;
  }
}
