package health.longhold.webkit;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: what its reader has chosen, else what their browser asks for, else
 * English. The API speaks English always: programs read it.
 */
final class PageLocales extends AcceptHeaderLocaleResolver {
  /** Written by {@code /web/page.js}. */
  static final String COOKIE = "LONGHOLD-LANG";

  static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.of("hi"));

  PageLocales() {
    setSupportedLocales(SPOKEN);
    setDefaultLocale(Locale.ENGLISH);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    if (request.getServletPath().startsWith("/api/")) {
      return Locale.ENGLISH;
    }
    Cookie chosen = WebUtils.getCookie(request, COOKIE);
    return SPOKEN.stream()
        .filter(locale -> chosen != null && locale.getLanguage().equals(chosen.getValue()))
        .findAny()
        .orElseGet(() -> super.resolveLocale(request));
  }
}
