package health.longhold.starter.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** The route of a request as it is declared, {@code /api/members/{memberId}}: never ids or text. */
final class Routes {
  private static final String NONE = "(no route)";

  private final Supplier<HandlerMapping> mapping;

  Routes(Supplier<HandlerMapping> mapping) {
    this.mapping = mapping;
  }

  String template(HttpServletRequest request) {
    if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) == null) {
      find(request);
    }
    Object template = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return template == null ? NONE : template.toString();
  }

  // refused by a filter, so that no handler was looked for; looking leaves the route behind
  private void find(HttpServletRequest request) {
    try {
      if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
        ServletRequestPathUtils.parseAndCache(request);
      }
      mapping.get().getHandler(request);
    } catch (Exception noHandler) {
      request.removeAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }
  }
}
