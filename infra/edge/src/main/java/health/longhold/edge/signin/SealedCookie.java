package health.longhold.edge.signin;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record kept by the browser, which can neither read nor change it (JWE, A256GCM). So no node of
 * the edge remembers anybody, and any node serves everybody.
 */
final class SealedCookie<T> {
  /** Browsers give up cookies beyond this, name and attributes included. */
  private static final int MOST_BYTES = 4000;

  private final String name;
  private final Class<T> type;
  private final Duration lasts;
  private final boolean secure;
  private final byte[] key;
  private final JsonMapper json;

  SealedCookie(
      String name, Class<T> type, Duration lasts, SignInProperties properties, JsonMapper json) {
    this.name = properties.cookieName(name);
    this.type = type;
    this.lasts = lasts;
    this.secure = properties.isSecure();
    this.key = Base64.getDecoder().decode(properties.cookieKey());
    this.json = json;
  }

  boolean isOn(HttpServletRequest request) {
    return WebUtils.getCookie(request, name) != null;
  }

  /** What the browser kept for us; empty if there is nothing, or nothing of ours. */
  Optional<T> read(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, name))
        .flatMap(cookie -> opened(cookie.getValue()));
  }

  void write(HttpServletResponse response, T value) {
    String sealed = sealed(value);
    if (sealed.length() > MOST_BYTES) {
      throw new IllegalStateException(
          "The cookie %s would be %d bytes, more than a browser keeps: the provider's tokens are too large"
              .formatted(name, sealed.length()));
    }
    set(response, sealed, lasts);
  }

  void clear(HttpServletResponse response) {
    set(response, "", Duration.ZERO);
  }

  private void set(HttpServletResponse response, String value, Duration maxAge) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, value)
            .path("/")
            .httpOnly(true)
            .secure(secure)
            // lax: the provider sends people back to us by a link
            .sameSite("Lax")
            .maxAge(maxAge)
            .build()
            .toString());
  }

  private String sealed(T value) {
    try {
      JWEObject sealed =
          new JWEObject(
              new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                  .compressionAlgorithm(CompressionAlgorithm.DEF)
                  // one cookie is not taken for another
                  .contentType(name)
                  .build(),
              new Payload(json.writeValueAsBytes(value)));
      sealed.encrypt(new DirectEncrypter(key));
      return sealed.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("longhold.identity.cookie-key must be 32 bytes", e);
    }
  }

  private Optional<T> opened(String sealed) {
    try {
      JWEObject opened = JWEObject.parse(sealed);
      opened.decrypt(new DirectDecrypter(key));
      return name.equals(opened.getHeader().getContentType())
          ? Optional.of(json.readValue(opened.getPayload().toBytes(), type))
          : Optional.empty();
    } catch (ParseException | JOSEException | IllegalStateException | JacksonException _) {
      return Optional.empty();
    }
  }
}
