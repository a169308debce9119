package health.longhold.webkit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * What went wrong, for somebody who looks at it in a browser: in words of their language, with what
 * they can do. Programs, and scripts of a page, get the problem itself.
 */
public final class ErrorPages {
  private static final String VIEW = "web-kit/problem";
  private static final List<String> FOR_PROGRAMS =
      List.of("/api/", "/internal/", "/actuator", "/v3/", "/schemas", "/web/", "/webjars/");
  private static final Set<String> LOOKING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

  /** Those that have words of their own; others use those of their family. */
  private static final Set<Integer> WITH_WORDS = Set.of(401, 403, 404, 410, 429, 503);

  private final ViewResolver views;
  private final LocaleResolver locales;
  private final PageFrames frames;

  ErrorPages(ViewResolver views, LocaleResolver locales, PageFrames frames) {
    this.views = views;
    this.locales = locales;
    this.frames = frames;
  }

  /** Whether somebody asked for a page to look at: not for a part of one, nor for data. */
  public static boolean isForPeople(HttpServletRequest request) {
    String path =
        request.getServletPath().isEmpty() ? request.getRequestURI() : request.getServletPath();
    return LOOKING.contains(request.getMethod())
        && request.getHeader("HX-Request") == null
        && FOR_PROGRAMS.stream().noneMatch(path::startsWith)
        && accepts(request.getHeader(HttpHeaders.ACCEPT));
  }

  // a program that takes anything has not asked for a page
  private static boolean accepts(@Nullable String header) {
    try {
      return MediaType.parseMediaTypes(header).stream()
          .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
    } catch (InvalidMediaTypeException odd) {
      return false;
    }
  }

  /** Writes the whole answer. */
  public void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
      throws IOException {
    // filters may refuse before the dispatcher has said whose words to use
    if (request.getAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE) == null) {
      request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
    }
    Locale locale = locales.resolveLocale(request);
    response.setStatus(problem.getStatus());
    response.setContentType("text/html;charset=UTF-8");
    response.setLocale(locale);
    try {
      View view = Objects.requireNonNull(views.resolveViewName(VIEW, locale));
      view.render(model(request, problem), request, response);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(VIEW, e);
    }
  }

  private Map<String, ?> model(HttpServletRequest request, ProblemDetail problem) {
    Map<String, Object> facts = Objects.requireNonNullElse(problem.getProperties(), Map.of());
    return Map.of(
        PageFrame.NAME,
        frames.around(request),
        "words",
        words(problem.getStatus()),
        "reference",
        facts.getOrDefault("traceId", ""));
  }

  private static String words(int status) {
    if (WITH_WORDS.contains(status)) {
      return Integer.toString(status);
    }
    HttpStatus known = HttpStatus.resolve(status);
    return known != null && known.is4xxClientError() ? "4xx" : "5xx";
  }
}
