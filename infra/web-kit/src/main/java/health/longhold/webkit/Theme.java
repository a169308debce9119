package health.longhold.webkit;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * Whether somebody has asked for a light or a dark page; without a choice the browser's own holds.
 * Read from a cookie, so that the first paint is right without a script.
 */
enum Theme {
  LIGHT,
  DARK;

  /** Written by {@code /web/page.js}. */
  static final String COOKIE = "LONGHOLD-THEME";

  static @Nullable Theme of(HttpServletRequest request) {
    Cookie chosen = WebUtils.getCookie(request, COOKIE);
    if (chosen == null) {
      return null;
    }
    return switch (chosen.getValue()) {
      case "light" -> LIGHT;
      case "dark" -> DARK;
      default -> null;
    };
  }

  /** As the attribute {@code data-theme} has it. */
  String attribute() {
    return name().toLowerCase(Locale.ROOT);
  }
}
