package health.longhold.webkit;

import health.longhold.kernel.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Puts the frame around every page that a controller names. */
final class PageFrames implements HandlerInterceptor {
  private final LocaleResolver locales;
  private final Visitors visitors;
  private final StaticFiles files;

  PageFrames(LocaleResolver locales, Visitors visitors, StaticFiles files) {
    this.locales = locales;
    this.visitors = visitors;
    this.files = files;
  }

  PageFrame around(HttpServletRequest request) {
    Theme theme = Theme.of(request);
    Optional<Set<Role>> roles = visitors.rolesOf(request);
    return new PageFrame(
        request.getServletPath(),
        locales.resolveLocale(request).getLanguage(),
        theme == null ? null : theme.attribute(),
        roles.isPresent(),
        roles.map(Navigation::of).orElseGet(List::of),
        files.version(),
        files.htmx());
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    String view = page == null ? null : page.getViewName();
    if (page != null && view != null && !view.contains(":/")) {
      page.addObject(PageFrame.NAME, around(request));
    }
  }
}
